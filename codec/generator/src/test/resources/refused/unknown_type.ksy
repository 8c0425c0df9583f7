# 9: there is no schema 'u3'
meta:
  id: unknown_type
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - id: one
    type: u3
