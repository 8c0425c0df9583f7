# 13: case '"a"' is no integer
meta:
  id: case_no_integer
  endian: le
params:
  - id: dialect
    type: u4
seq:
  - id: one
    type:
      switch-on: dialect
      cases:
        '"a"': case_no_integer(dialect)
