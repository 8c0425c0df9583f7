meta:
  id: io_write64
  title: Write with a 64-bit length
  xref:
    qnx: _io_write64
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - ../types/xtype_offset
-orig-id:
  - name: _io_write64
    since: 700
-confidence:
  - level: header
    since: 700
    why: |
      That the handler of `_IO_WRITE` answers is read from the C unions; what a
      status cannot tell is a short write.
doc: |
  Request of write() in a process whose sizes have 64 bits. It is `_IO_WRITE`
  with the upper half of the length in place of the reserved word. History:
  since 7.0; small transfers may still use `_IO_WRITE`.
doc-ref:
  - |
    QNX Neutrino C Library Reference: write(),
    https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/w/write.html
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
    doc: Message number, `_IO_WRITE64` (0x11f).
  - id: combine_len
    -orig-id: combine_len
    type: u2
    doc: |
      Length of this message in bytes; bit 15 (`_IO_COMBINE_FLAG`) says
      that another message follows in the chain.
  - id: nbytes
    -orig-id: nbytes
    type: u4
    doc: Low 32 bits of the number of bytes the client wants to write.
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
    doc: High 32 bits of the number of bytes the client wants to write.
  - id: xtype_offset
    type: xtype_offset(dialect)
    if: '(xtype & 0xff) == 5'
    doc: Position of the write when the xtype is `_IO_XTYPE_OFFSET`.
  - id: data
    size: len_data
    if: '(xtype & 0xff) == 0 or (xtype & 0xff) == 5'
    doc: |
      Bytes to write. Behind the data of other xtypes their place is not
      known; they are then part of the tail.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
instances:
  len_data:
    value: 'nbytes_hi == 0 and nbytes <= 0x7fffffff ? nbytes : 0x7fffffff'
    doc: |
      Bytes to write; a message that announces 2 GiB or more is never whole.
