# 11: 'one' is there twice
meta:
  id: duplicate_id
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - id: one
    type: u4
  - id: one
    type: u2
