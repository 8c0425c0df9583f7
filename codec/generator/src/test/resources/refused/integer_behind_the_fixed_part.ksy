# 13: an integer behind the fixed part: make it a type of its own
meta:
  id: integer_behind_the_fixed_part
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - id: one
    type: u4
  - id: two
    size: one
  - id: three
    type: u4
