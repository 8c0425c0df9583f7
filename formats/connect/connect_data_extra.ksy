meta:
  id: connect_data_extra
  title: Extra data without a described layout
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  Extra data that belong to a manager, such as the attributes of a message
  queue, or that nobody looks at.
doc-ref: |
  QNX Neutrino C Library Reference: _io_connect,
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/_io_connect.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: data
    size-eos: true
    doc: Extra data.
