meta:
  id: io_unknown
  title: An I/O message without a described layout
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - io_combine
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
  - id: head
    type: io_combine(dialect)
    doc: Number and length of the message.
  - id: data
    size-eos: true
    doc: Everything behind the head.
