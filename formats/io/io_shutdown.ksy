meta:
  id: io_shutdown
  title: Shut down a connection
  xref:
    qnx: _io_shutdown
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id: _io_shutdown
-unions:
  - name: io_shutdown_t
    members:
      i: _io_shutdown
      o: _io_shutdown_reply
doc: Reserved message; no function of the library sends it.
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
    doc: Message number, `_IO_SHUTDOWN` (0x111).
  - id: combine_len
    -orig-id: combine_len
    type: u2
    doc: |
      Length of this message in bytes; bit 15 (`_IO_COMBINE_FLAG`) says that
      another message follows in the chain.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
