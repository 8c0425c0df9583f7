# 12: 'one +' ends too early
meta:
  id: unfinished_expression
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - id: one
    type: u4
  - id: two
    size: 'one +'
