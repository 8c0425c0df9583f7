# 9: there is no schema 'strz'
meta:
  id: string_type
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - id: one
    type: strz
    size: 4
