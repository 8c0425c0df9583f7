# 12: '_parent.one' is outside the expression subset
meta:
  id: name_of_another_type
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - id: one
    type: u4
  - id: two
    size: _parent.one
