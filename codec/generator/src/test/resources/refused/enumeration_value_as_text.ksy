# 7: write the value as a mapping with id, -orig-id (the C name) and doc
meta:
  id: enumeration_value_as_text
  endian: le
enums:
  colour:
    1: red
