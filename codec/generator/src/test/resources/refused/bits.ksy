# 9: there is no schema 'b3'
meta:
  id: bits
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - id: one
    type: b3
