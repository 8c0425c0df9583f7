# A part of the case.
meta:
  id: first_enumeration
  endian: le
enums:
  colour:
    1: {id: red, -orig-id: RED, doc: Red.}
