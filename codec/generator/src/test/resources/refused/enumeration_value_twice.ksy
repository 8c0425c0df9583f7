# 8: '1' is there twice
meta:
  id: enumeration_value_twice
  endian: le
enums:
  colour:
    1: {id: red, -orig-id: RED, doc: Red.}
    1: {id: blue, -orig-id: BLUE, doc: Blue.}
