meta:
  id: connect_rets
  title: Status word of a connect reply
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  Bits of the status of a reply to `_IO_CONNECT`. Without bit 31 the status is
  that of the request itself (LAYOUT 2.2).
doc-ref: |
  QNX Neutrino C Library Reference: _io_connect,
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/_io_connect.html
enums:
  connect_ret:
    0x00008000: {id: ftype, -orig-id: _IO_CONNECT_RET_FTYPE, doc: A file type reply follows.}
    0x00010000: {id: link, -orig-id: _IO_CONNECT_RET_LINK, doc: A link reply follows.}
    0x00020000: {id: umask, -orig-id: _IO_CONNECT_RET_UMASK, doc: The umask in the reply is valid.}
    0x00040000:
      id: noctty
      -orig-id: _IO_CONNECT_RET_NOCTTY
      doc: The terminal must not become the controlling one.
    0x00080000:
      id: chroot
      -orig-id: _IO_CONNECT_RET_CHROOT
      doc: The length of the root directory in the reply is valid.
    0x00100000: {id: msg, -orig-id: _IO_CONNECT_RET_MSG, doc: A link reply with a message follows.}
    0x80000000: {id: flag, -orig-id: _IO_CONNECT_RET_FLAG, doc: The reply is a redirect.}
