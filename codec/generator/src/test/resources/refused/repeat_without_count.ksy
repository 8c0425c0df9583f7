# 9: 'repeat-expr' is missing
meta:
  id: repeat_without_count
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - id: one
    type: u4
    repeat: expr
