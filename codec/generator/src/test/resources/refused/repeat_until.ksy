# 11: 'repeat: until' is outside the subset; use expr or eos
meta:
  id: repeat_until
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - id: one
    type: u4
    repeat: until
