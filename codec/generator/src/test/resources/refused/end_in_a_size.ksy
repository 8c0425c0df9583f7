# 11: _io.eof can stand in the condition of an attribute only
meta:
  id: end_in_a_size
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - id: one
    type: u4
  - id: two
    size: '_io.eof ? 1 : 2'
