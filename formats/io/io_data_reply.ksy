meta:
  id: io_data_reply
  title: Reply without a described layout
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  Data of a reply that has no layout of its own: manager-defined replies, and
  bytes behind messages whose result is only a status.
doc-ref: |
  QNX Neutrino, Writing a Resource Manager,
  https://www.qnx.com/developers/docs/6.4.1/neutrino/resmgr/about.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: data
    size-eos: true
    doc: Bytes of the reply.
