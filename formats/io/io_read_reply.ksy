meta:
  id: io_read_reply
  title: Data of a read
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  Reply to `_IO_READ`: as many bytes as the status says.
doc-ref: |
  QNX Neutrino C Library Reference: read(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/r/read.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: data
    size-eos: true
    doc: Bytes read.
