# 6: 'id' is missing
meta:
  id: parameter_without_id
  endian: le
params:
  - type: u4
