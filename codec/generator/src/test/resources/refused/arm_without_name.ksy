# 12: 'name' is missing
meta:
  id: arm_without_name
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - id: one
    type: u4
    -arms:
      - offset: 0
        type: u4
