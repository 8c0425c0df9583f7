# 12: '.to_i' is outside the expression subset
meta:
  id: method_call
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - id: one
    type: u4
  - id: two
    size: 'one.to_i'
