# 11: 'valid' in an attribute is outside the generator's subset of the schema language
meta:
  id: valid
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - id: one
    type: u4
    valid: 1
