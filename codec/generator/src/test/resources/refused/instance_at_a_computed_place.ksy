# 13: an integer is expected here, not 'one'
meta:
  id: instance_at_a_computed_place
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - id: one
    type: u4
instances:
  two:
    pos: one
    type: u4
