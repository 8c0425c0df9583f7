meta:
  id: io_read64
  title: Read with a 64-bit length
  xref:
    qnx: _io_read64
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - ../types/xtype_offset
    - ../types/xtype_readcond
-orig-id:
  - name: _io_read64
    since: 700
-confidence:
  - level: header
    since: 700
    why: |
      That the handler of `_IO_READ` answers is read from the C unions; a status
      tells at most 2^31-1 bytes.
doc: |
  Request of read() in a process whose sizes have 64 bits. It is `_IO_READ`
  with the upper half of the length in place of the reserved word. History:
  since 7.0; small transfers may still use `_IO_READ`.
doc-ref:
  - |
    QNX Neutrino C Library Reference: read(),
    https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/r/read.html
  - |
    QNX Neutrino, Writing a Resource Manager,
    https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.resmgr/topic/about.html
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
    doc: Message number, `_IO_READ64` (0x11e).
  - id: combine_len
    -orig-id: combine_len
    type: u2
    doc: |
      Length of this message in bytes; bit 15 (`_IO_COMBINE_FLAG`) says
      that another message follows in the chain.
  - id: nbytes
    -orig-id: nbytes
    type: u4
    doc: Low 32 bits of the number of bytes the client asks for.
  - id: xtype
    -orig-id: xtype
    type: u4
    -flags: io_xtype
    doc: |
      Kind of extra data behind the header (low byte) and flags that
      override the blocking mode of the descriptor.
  - id: nbytes_hi
    -orig-id: nbytes_hi
    type: u4
    doc: High 32 bits of the number of bytes the client asks for.
  - id: xtype_readcond
    type: xtype_readcond(dialect)
    if: '(xtype & 0xff) == 1'
    doc: Conditions of the read when the xtype is `_IO_XTYPE_READCOND`.
  - id: xtype_offset
    type: xtype_offset(dialect)
    if: '(xtype & 0xff) == 5'
    doc: Position of the read when the xtype is `_IO_XTYPE_OFFSET`.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
