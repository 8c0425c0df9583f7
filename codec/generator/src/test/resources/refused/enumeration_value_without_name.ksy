# 7: '-orig-id' is missing
meta:
  id: enumeration_value_without_name
  endian: le
enums:
  colour:
    1: {id: red, doc: Red.}
