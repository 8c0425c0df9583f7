# 14: 'io' in an instance is outside the generator's subset of the schema language
meta:
  id: instance_with_unknown_key
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - id: one
    type: u4
instances:
  two:
    value: one
    io: _root._io
