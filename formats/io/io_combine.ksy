meta:
  id: io_combine
  title: Head of every I/O message
  xref:
    qnx: _io_combine
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id: _io_combine
doc: |
  The four bytes that every I/O message starts with; enough to walk a chain of
  combined messages (LAYOUT 4).
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
    doc: Message number, 0x101 to 0x1ff.
  - id: combine_len
    -orig-id: combine_len
    type: u2
    doc: |
      Length of this message in bytes; bit 15 (`_IO_COMBINE_FLAG`) says that
      another message follows in the chain. Without that bit the length is never
      looked at (B5.2).
