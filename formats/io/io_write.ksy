meta:
  id: io_write
  title: Write to a descriptor
  xref:
    qnx: _io_write
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - ../types/xtype_offset
-orig-id: _io_write
-unions:
  - name: io_write_t
    members:
      i: _io_write
doc: |
  Request of write() and pwrite(). The status of the reply is the number of
  bytes written (B8.12, B8.14). A top-level write does not count its data in
  `combine_len`; in a chain the length of a part includes them.
doc-ref:
  - |
    QNX Neutrino C Library Reference: write(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/w/write.html
  - |
    QNX Neutrino C Library Reference: iofunc_write_verify(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/iofunc_write_verify.html
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
    doc: Message number, `_IO_WRITE` (0x102).
  - id: combine_len
    -orig-id: combine_len
    type: u2
    doc: |
      Length of this message in bytes; bit 15 (`_IO_COMBINE_FLAG`) says that
      another message follows in the chain.
  - id: nbytes
    -orig-id: nbytes
    type: s4
    if: dialect < 660
    doc: Bytes the client wants to write, signed before 6.6.
  - id: nbytes_u
    -orig-id: nbytes
    type: u4
    if: dialect >= 660
    doc: Bytes the client wants to write, unsigned since 6.6.
  - id: xtype
    -orig-id: xtype
    type: u4
    -flags: io_xtype
    doc: |
      Kind of extra data behind the header (low byte) and flags that override
      the blocking mode of the descriptor.
  - id: reserved1
    -orig-id: zero
    type: u4
    doc: Always zero.
  - id: offset
    type: xtype_offset(dialect)
    if: '(xtype & 0xff) == 5'
    doc: Position of the write when the xtype is `_IO_XTYPE_OFFSET`.
  - id: data
    size: 'dialect < 660 ? nbytes : nbytes_u'
    if: '(xtype & 0xff) == 0 or (xtype & 0xff) == 5'
    doc: |
      Bytes to write. Behind the data of other xtypes their place is not known;
      they are then part of the tail.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
