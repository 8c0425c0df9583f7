meta:
  id: access_flags
  title: Access that an open may grant
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: Value of `_io_connect.access`; it masks the access bits of `ioflag` (B8.4).
doc-ref: |
  QNX Neutrino C Library Reference: _io_connect,
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/_io_connect.html
enums:
  access_flag:
    0x1: {id: flag_rd, -orig-id: _IO_FLAG_RD, doc: Read access.}
    0x2: {id: flag_wr, -orig-id: _IO_FLAG_WR, doc: Write access.}
    0x4:
      id: flag_ex
      -orig-id: _IO_FLAG_EX
      -since: 700
      doc: Execute access.
