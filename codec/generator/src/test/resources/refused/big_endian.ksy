# 4: schemas are written 'endian: le'; the other byte order is an argument at run time
meta:
  id: big_endian
  endian: be
