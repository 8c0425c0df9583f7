meta:
  id: link_text
  title: Short text
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  A name or a sentence: at most 255 bytes of UTF-8, no NUL.
seq:
  - id: len_value
    type: u1
    doc: |
      Bytes of the text.
  - id: value
    size: len_value
    doc: |
      UTF-8 bytes.
