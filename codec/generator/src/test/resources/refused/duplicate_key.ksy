# 11: 'type' is there twice
meta:
  id: duplicate_key
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - id: one
    type: u4
    type: u2
