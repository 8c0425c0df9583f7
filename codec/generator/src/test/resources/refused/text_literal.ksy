# 12: '"a"' is outside the expression subset
meta:
  id: text_literal
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - id: one
    type: u4
  - id: two
    size: '"a"'
