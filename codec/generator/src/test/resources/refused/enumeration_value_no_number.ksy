# 7: 'one' is no number
meta:
  id: enumeration_value_no_number
  endian: le
enums:
  colour:
    one: {id: red, -orig-id: RED}
