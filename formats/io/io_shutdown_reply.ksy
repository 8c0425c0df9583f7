meta:
  id: io_shutdown_reply
  title: Answer to a shutdown
  xref:
    qnx: _io_shutdown_reply
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id: _io_shutdown_reply
doc: Reply to `_IO_SHUTDOWN`.
doc-ref: |
  QNX Neutrino, Writing a Resource Manager,
  https://www.qnx.com/developers/docs/6.4.1/neutrino/resmgr/about.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: reserved1
    -orig-id: zero
    type: u4
    doc: Always zero.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
