# 5: 'types' in a schema is outside the generator's subset of the schema language
meta:
  id: unknown_root_key
  endian: le
types:
  inner:
    seq: []
