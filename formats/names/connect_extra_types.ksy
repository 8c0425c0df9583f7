meta:
  id: connect_extra_types
  title: Kinds of extra data of a connect message
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: Value of `_io_connect.extra_type` (LAYOUT 2.1).
doc-ref: |
  QNX Neutrino C Library Reference: _io_connect,
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/_io_connect.html
enums:
  connect_extra_type:
    0: {id: none, -orig-id: _IO_CONNECT_EXTRA_NONE, doc: 'No extra data, or combined messages.'}
    1: {id: link, -orig-id: _IO_CONNECT_EXTRA_LINK, -until: 710, -aliases: [{name: _IO_CONNECT_EXTRA_LINK_RESERVED, since: 800}], doc: Descriptor of an existing object.}
    2: {id: symlink, -orig-id: _IO_CONNECT_EXTRA_SYMLINK, doc: Text of a symbolic link.}
    3: {id: mqueue, -orig-id: _IO_CONNECT_EXTRA_MQUEUE, doc: Attributes of a message queue.}
    4: {id: photon, -orig-id: _IO_CONNECT_EXTRA_PHOTON, doc: Data of the Photon manager.}
    5: {id: socket, -orig-id: _IO_CONNECT_EXTRA_SOCKET, doc: Data of a socket manager.}
    6: {id: sem, -orig-id: _IO_CONNECT_EXTRA_SEM, doc: Data of a named semaphore.}
    7: {id: resmgr_link, -orig-id: _IO_CONNECT_EXTRA_RESMGR_LINK, doc: Server that attaches a path.}
    8:
      id: proc_symlink
      -orig-id: _IO_CONNECT_EXTRA_PROC_SYMLINK
      doc: Text of a link of the path manager.
    9: {id: rename, -orig-id: _IO_CONNECT_EXTRA_RENAME, doc: Old path.}
    10: {id: mount, -orig-id: _IO_CONNECT_EXTRA_MOUNT, doc: Mount request.}
    11:
      id: mount_ocb
      -orig-id: _IO_CONNECT_EXTRA_MOUNT_OCB
      doc: Mount request with a descriptor.
    12: {id: tymem, -orig-id: _IO_CONNECT_EXTRA_TYMEM, doc: Data of typed memory.}
    13:
      id: link_path
      -orig-id: _IO_CONNECT_EXTRA_LINK
      -since: 800
      doc: Path of an existing object.
    64:
      id: external_base
      -orig-id: _IO_CONNECT_EXTRA_EXTERNAL_BASE
      -since: 800
      doc: First number for use outside the system.
