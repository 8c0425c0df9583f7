# 10: ')' is missing in 'open_parenthesis(dialect'
meta:
  id: open_parenthesis
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - id: one
    type: open_parenthesis(dialect
