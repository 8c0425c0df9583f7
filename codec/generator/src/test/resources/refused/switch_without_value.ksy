# 11: 'switch-on' is missing
meta:
  id: switch_without_value
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - id: one
    type:
      cases:
        1: switch_without_value(dialect)
