# 9: attribute 'one' has neither type nor size
meta:
  id: no_type_and_no_size
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - id: one
    doc: Of what kind?
