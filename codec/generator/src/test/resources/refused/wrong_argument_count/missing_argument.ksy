# 9: argument_target takes the parameters [dialect]
meta:
  id: missing_argument
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - id: one
    type: argument_target
