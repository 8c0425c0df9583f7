meta:
  id: io_lseek_reply
  title: New offset
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: Reply to `_IO_LSEEK`, absent when the message is not the last of its chain.
doc-ref: |
  QNX Neutrino C Library Reference: lseek(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/l/lseek.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: offset
    type: u8
    doc: New offset from the start of the file in bytes.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
