# 2: 'meta' is missing
seq:
  - id: one
    type: u4
