# 9: 'id' is missing
meta:
  id: no_attribute_id
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - type: u4
