# 12: expressions can use fields of the fixed part only, not 'two'
meta:
  id: size_from_a_variable_part
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - id: one
    -orig-id: one
    type: u4
  - id: two
    size: one
  - id: three
    size: two
