meta:
  id: io_fdinfo_reply
  title: State of a descriptor
  xref:
    qnx: _io_fdinfo_reply
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - ../types/fdinfo
-orig-id: _io_fdinfo_reply
doc: |
  Reply to `_IO_FDINFO`; its status is the length of the whole path, which may
  be more than what was returned.
doc-ref: |
  QNX Neutrino C Library Reference: iofdinfo(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/iofdinfo.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: reserved1
    -orig-id: zero
    type: u4
    repeat: expr
    repeat-expr: 2
    doc: Always zero.
  - id: info
    -orig-id: info
    type: fdinfo(dialect)
    doc: State of the descriptor and of its object.
  - id: path
    size-eos: true
    -text: strz
    doc: |
      Path of the object, cut to the room the client has; NUL included when it
      fits.
