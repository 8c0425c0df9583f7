# 9: a mapping is expected here
meta:
  id: not_a_mapping
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - u4
