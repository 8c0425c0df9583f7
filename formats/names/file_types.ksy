meta:
  id: file_types
  title: Types of objects in the path space
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  Value of `file_type` in connect messages and replies; servers attach with one
  of them (B12.5).
doc-ref: |
  QNX Neutrino C Library Reference: resmgr_attach(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/r/resmgr_attach.html
enums:
  file_type:
    0: {id: any, -orig-id: _FTYPE_ANY, doc: Any object.}
    1: {id: file, -orig-id: _FTYPE_FILE, doc: File.}
    2: {id: link, -orig-id: _FTYPE_LINK, doc: Path that a server attaches.}
    3: {id: symlink, -orig-id: _FTYPE_SYMLINK, doc: Symbolic link.}
    4: {id: pipe, -orig-id: _FTYPE_PIPE, doc: Pipe.}
    5: {id: shmem, -orig-id: _FTYPE_SHMEM, doc: Shared memory.}
    6: {id: mqueue, -orig-id: _FTYPE_MQUEUE, doc: Message queue.}
    7: {id: socket, -orig-id: _FTYPE_SOCKET, doc: Socket.}
    8: {id: sem, -orig-id: _FTYPE_SEM, doc: Named semaphore.}
    9: {id: photon, -orig-id: _FTYPE_PHOTON, doc: Photon.}
    10: {id: dumper, -orig-id: _FTYPE_DUMPER, doc: Dump of processes.}
    11: {id: mount, -orig-id: _FTYPE_MOUNT, doc: Mount point.}
    12: {id: name_, -orig-id: _FTYPE_NAME, doc: 'Name of a server, see name_attach().'}
    13: {id: tymem, -orig-id: _FTYPE_TYMEM, doc: Typed memory.}
    4294967295:
      id: all
      -orig-id: _FTYPE_ALL
      -aliases: [_FTYPE_MATCHED]
      doc: Every type; sent by servers.
    14:
      id: mq
      -orig-id: _FTYPE_MQ
      -since: 710
      doc: Message queue of the kernel; seen in the 8.0 header.
