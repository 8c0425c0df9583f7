# 11: 'contents' in an attribute is outside the generator's subset of the schema language
meta:
  id: unknown_attribute_key
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - id: magic
    size: 2
    contents: [1, 2]
