# 9: a list is expected here
meta:
  id: not_a_list
  endian: le
params:
  - id: dialect
    type: u4
seq:
  id: one
  type: u4
