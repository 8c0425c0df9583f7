meta:
  id: io_connect_ftype_reply
  title: Type of a path
  xref:
    qnx: _io_connect_ftype_reply
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id: _io_connect_ftype_reply
doc: Reply to a connect whose status has `_IO_CONNECT_RET_FTYPE` (B4.12).
doc-ref: |
  QNX Neutrino C Library Reference: _io_connect,
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/_io_connect.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: status
    -orig-id: status
    type: u2
    -enum: errno
    doc: Error to report when no server of that type is found.
  - id: reserved1
    -orig-id: reserved
    type: u2
    doc: Always zero.
  - id: file_type
    -orig-id: file_type
    type: u4
    -enum: file_type
    doc: Type of the object.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
