# 12: ' / 2' is outside the expression subset
meta:
  id: division
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - id: one
    type: u4
  - id: two
    size: 'one / 2'
