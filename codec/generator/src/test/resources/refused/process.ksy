# 11: 'process' in an attribute is outside the generator's subset of the schema language
meta:
  id: process
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - id: packed
    size-eos: true
    process: zlib
