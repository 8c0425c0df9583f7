# 12: '09' is outside the expression subset
meta:
  id: number_with_leading_zero
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - id: one
    type: u4
  - id: two
    size: '09'
