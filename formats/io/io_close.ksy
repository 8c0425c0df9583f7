meta:
  id: io_close
  title: Close a descriptor
  xref:
    qnx: _io_close
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id: _io_close
-unions:
  - name: io_close_t
    members:
      i: _io_close
doc: Request of close(). It ends a chain whatever follows (B5.4, B5.12).
doc-ref: |
  QNX Neutrino C Library Reference: close(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/c/close.html
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
    doc: Message number, `_IO_CLOSE` (0x116).
  - id: combine_len
    -orig-id: combine_len
    type: u2
    doc: |
      Length of this message in bytes; bit 15 (`_IO_COMBINE_FLAG`) says that
      another message follows in the chain.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
