meta:
  id: io_read
  title: Read from a descriptor
  xref:
    qnx: _io_read
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - ../types/xtype_offset
    - ../types/xtype_readcond
-orig-id: _io_read
-unions:
  - name: io_read_t
    members:
      i: _io_read
doc: |
  Request of read(), pread(), readdir() and readcond(). The reply carries the
  data, its status their number (B8.11, B8.13).
doc-ref:
  - |
    QNX Neutrino C Library Reference: read(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/r/read.html
  - |
    QNX Neutrino C Library Reference: iofunc_read_verify(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/iofunc_read_verify.html
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
    doc: Message number, `_IO_READ` (0x101).
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
    doc: Bytes the client asks for, signed before 6.6.
  - id: nbytes_u
    -orig-id: nbytes
    type: u4
    if: dialect >= 660
    doc: Bytes the client asks for, unsigned since 6.6.
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
  - id: readcond
    type: xtype_readcond(dialect)
    if: '(xtype & 0xff) == 1'
    doc: Conditions of the read when the xtype is `_IO_XTYPE_READCOND`.
  - id: offset
    type: xtype_offset(dialect)
    if: '(xtype & 0xff) == 5'
    doc: Position of the read when the xtype is `_IO_XTYPE_OFFSET`.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
