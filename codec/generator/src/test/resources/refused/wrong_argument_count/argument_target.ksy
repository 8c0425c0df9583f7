# A part of the case.
meta:
  id: argument_target
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - id: one
    type: u4
