# 12: release 641 has two fields 'same'
meta:
  id: two_fields_of_one_name
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - id: one
    -orig-id: same
    type: u4
  - id: two
    -orig-id: same
    type: u4
