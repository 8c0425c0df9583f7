meta:
  id: openfd_xtypes
  title: Kinds of openfd requests
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: Value of `_io_openfd.xtype` (B6.5).
doc-ref: |
  QNX Neutrino C Library Reference: openfd(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/o/openfd.html
enums:
  openfd_xtype:
    0: {id: none, -orig-id: _IO_OPENFD_NONE, doc: An ordinary open.}
    1: {id: pipe, -orig-id: _IO_OPENFD_PIPE, doc: Other end of a pipe.}
    2: {id: kqueue, -orig-id: _IO_OPENFD_KQUEUE, doc: Event queue.}
    3: {id: accept, -orig-id: _IO_OPENFD_ACCEPT, doc: Accepted socket.}
    4: {id: sctp_peeloff, -orig-id: _IO_OPENFD_SCTP_PEELOFF, doc: Association split off a socket.}
