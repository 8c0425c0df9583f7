meta:
  id: connect_eflags
  title: What the end of a path looks like
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: Bits of `eflag` in connect messages and link replies.
doc-ref: |
  QNX Neutrino C Library Reference: _io_connect,
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/_io_connect.html
enums:
  connect_eflag:
    0x01: {id: dir, -orig-id: _IO_CONNECT_EFLAG_DIR, doc: The path ends in a slash.}
    0x02: {id: dot, -orig-id: _IO_CONNECT_EFLAG_DOT, doc: The path ends in a dot.}
    0x04: {id: dotdot, -orig-id: _IO_CONNECT_EFLAG_DOTDOT, doc: The path ends in two dots.}
    0x08:
      id: system_abs
      -orig-id: _IO_CONNECT_EFLAG_SYSTEM_ABS
      -since: 800
      doc: The path is absolute in the system, whatever the root of the client.
    0x10:
      id: path_needed
      -orig-id: _IO_CONNECT_EFLAG_PATH_NEEDED
      -since: 800
      doc: The server wants the path.
