# 12: ')' is missing in '(one + 2'
meta:
  id: unbalanced_expression
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - id: one
    type: u4
  - id: two
    size: '(one + 2'
