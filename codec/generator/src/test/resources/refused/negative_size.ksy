# 9: a fixed size of -4 bytes makes no sense
meta:
  id: negative_size
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - id: one
    size: -4
