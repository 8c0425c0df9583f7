# 11: 'three' is neither a field, an instance nor a parameter
meta:
  id: unknown_name
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - id: one
    type: u4
  - id: two
    size: three
