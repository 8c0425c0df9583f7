# 3: 'id' is missing
meta:
  endian: le
