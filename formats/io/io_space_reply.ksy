meta:
  id: io_space_reply
  title: New size of a file
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: Reply to `_IO_SPACE`.
doc-ref: |
  QNX Neutrino C Library Reference: ftruncate(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/f/ftruncate.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: size
    type: u8
    doc: Size of the file in bytes after the operation.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
