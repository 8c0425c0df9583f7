meta:
  id: connect_subtypes
  title: Operations of a connect message
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: Value of `_io_connect.subtype` (B4.2).
doc-ref: |
  QNX Neutrino C Library Reference: _io_connect,
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/_io_connect.html
enums:
  connect_subtype:
    0:
      id: combine
      -orig-id: _IO_CONNECT_COMBINE
      doc: Open, then run the messages in the extra data; the descriptor stays.
    1: {id: combine_close, -orig-id: _IO_CONNECT_COMBINE_CLOSE, doc: 'The same, then close.'}
    2: {id: open, -orig-id: _IO_CONNECT_OPEN, doc: Open.}
    3: {id: unlink, -orig-id: _IO_CONNECT_UNLINK, doc: Remove a name.}
    4: {id: rename, -orig-id: _IO_CONNECT_RENAME, doc: Rename; the path is the new name.}
    5: {id: mknod, -orig-id: _IO_CONNECT_MKNOD, doc: 'Make a directory, FIFO or device.'}
    6: {id: readlink, -orig-id: _IO_CONNECT_READLINK, doc: Read a symbolic link.}
    7: {id: link, -orig-id: _IO_CONNECT_LINK, doc: Make a link or a symbolic link.}
    8:
      id: rsvd_unblock
      -orig-id: _IO_CONNECT_RSVD_UNBLOCK
      doc: Internal slot, not an operation.
    9: {id: mount, -orig-id: _IO_CONNECT_MOUNT, doc: Mount or unmount.}
