meta:
  id: io_unknown
  title: An I/O message without a described layout
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  A message in the I/O range whose layout is not known: reserved slots, numbers
  of later releases, numbers nobody uses.
doc-ref: |
  QNX Neutrino, Writing a Resource Manager,
  https://www.qnx.com/developers/docs/6.4.1/neutrino/resmgr/about.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: type
    -orig-id: type
    type: u2
    -enum: io_type
    doc: Message number.
  - id: combine_len
    -orig-id: combine_len
    type: u2
    doc: |
      Length of this message in bytes; bit 15 (`_IO_COMBINE_FLAG`) says that
      another message follows in the chain.
  - id: data
    size-eos: true
    doc: Everything behind the head.
