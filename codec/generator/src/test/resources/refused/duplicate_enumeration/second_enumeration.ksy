# 1: enumeration 'colour' is declared twice
meta:
  id: second_enumeration
  endian: le
enums:
  colour:
    1: {id: red, -orig-id: RED, doc: Red.}
