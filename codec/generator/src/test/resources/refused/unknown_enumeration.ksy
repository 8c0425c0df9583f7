# 9: there is no enumeration 'colour'
meta:
  id: unknown_enumeration
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - id: one
    type: u4
    -enum: colour
