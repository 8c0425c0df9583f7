# 5: 'encoding' in meta is outside the generator's subset of the schema language
meta:
  id: unknown_meta_key
  endian: le
  encoding: UTF-8
