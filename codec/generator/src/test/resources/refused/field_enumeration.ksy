# 11: 'enum' in an attribute is outside the generator's subset of the schema language
meta:
  id: field_enumeration
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - id: one
    type: u4
    enum: numbers
