# 13: an instance has a 'value', or a constant 'pos' and an integer 'type'
meta:
  id: instance_without_value
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - id: one
    type: u4
instances:
  two:
    pos: 4
    type: strz
