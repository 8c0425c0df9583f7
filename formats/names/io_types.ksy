meta:
  id: io_types
  title: Numbers of resource-manager messages
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  Value of `type` in every message a resource manager receives: 0x100 for
  operations on a path, 0x101 to 0x1ff for operations on a descriptor. Reserved
  slots never travel (B5.11).
doc-ref: |
  QNX Neutrino, Writing a Resource Manager,
  https://www.qnx.com/developers/docs/6.4.1/neutrino/resmgr/about.html
enums:
  io_type:
    0x100: {id: io_connect, -orig-id: _IO_CONNECT, doc: Operation on a path.}
    0x101: {id: io_read, -orig-id: _IO_READ, doc: Read.}
    0x102: {id: io_write, -orig-id: _IO_WRITE, doc: Write.}
    0x103:
      id: io_rsvd_close_ocb
      -orig-id: _IO_RSVD_CLOSE_OCB
      doc: Internal slot, not a message.
    0x104: {id: io_stat, -orig-id: _IO_STAT, doc: Ask for attributes.}
    0x105: {id: io_notify, -orig-id: _IO_NOTIFY, doc: Ask for a notification.}
    0x106: {id: io_devctl, -orig-id: _IO_DEVCTL, doc: Device control command.}
    0x107: {id: io_rsvd_unblock, -orig-id: _IO_RSVD_UNBLOCK, doc: 'Internal slot, not a message.'}
    0x108: {id: io_pathconf, -orig-id: _IO_PATHCONF, doc: Ask for a configurable limit.}
    0x109: {id: io_lseek, -orig-id: _IO_LSEEK, doc: Move the offset.}
    0x10a: {id: io_chmod, -orig-id: _IO_CHMOD, doc: Change permissions.}
    0x10b: {id: io_chown, -orig-id: _IO_CHOWN, doc: Change owner and group.}
    0x10c: {id: io_utime, -orig-id: _IO_UTIME, doc: Set access and modification time.}
    0x10d: {id: io_openfd, -orig-id: _IO_OPENFD, doc: Open a descriptor anew.}
    0x10e: {id: io_fdinfo, -orig-id: _IO_FDINFO, doc: Ask for the state of a descriptor.}
    0x10f: {id: io_lock, -orig-id: _IO_LOCK, doc: Record lock.}
    0x110: {id: io_space, -orig-id: _IO_SPACE, doc: Allocate or free space.}
    0x111: {id: io_shutdown, -orig-id: _IO_SHUTDOWN, doc: Reserved for shutting down.}
    0x112: {id: io_mmap, -orig-id: _IO_MMAP, doc: Ask for a handle on a file to map.}
    0x113: {id: io_msg, -orig-id: _IO_MSG, doc: 'Message of the manager''s own.'}
    0x114: {id: io_rsvd, -orig-id: _IO_RSVD, -until: 710, -aliases: [{name: _IO_RSVD_CHECK_MSG, since: 800}], doc: Reserved.}
    0x115: {id: io_dup, -orig-id: _IO_DUP, doc: Duplicate a descriptor.}
    0x116: {id: io_close, -orig-id: _IO_CLOSE, doc: Close.}
    0x117: {id: io_rsvd_lock_ocb, -orig-id: _IO_RSVD_LOCK_OCB, doc: 'Internal slot, not a message.'}
    0x118:
      id: io_rsvd_unlock_ocb
      -orig-id: _IO_RSVD_UNLOCK_OCB
      doc: Internal slot, not a message.
    0x119: {id: io_sync, -orig-id: _IO_SYNC, doc: Write out what is cached.}
    0x11a: {id: io_power, -orig-id: _IO_POWER, doc: Power management.}
    0x11b:
      id: io_acl
      -orig-id: _IO_ACL
      -since: 660
      doc: Access control list.
    0x11c:
      id: io_rsvd_pause
      -orig-id: _IO_RSVD_PAUSE
      -since: 660
      doc: Reserved.
    0x11d:
      id: io_rsvd_unpause
      -orig-id: _IO_RSVD_UNPAUSE
      -since: 660
      doc: Reserved.
    0x11e:
      id: io_read64
      -orig-id: _IO_READ64
      -since: 700
      doc: Read with a 64-bit length.
    0x11f:
      id: io_write64
      -orig-id: _IO_WRITE64
      -since: 700
      doc: Write with a 64-bit length.
    0x120:
      id: io_notify64
      -orig-id: _IO_NOTIFY64
      -since: 700
      doc: |
        Ask for a notification with a 64-bit event; 8.0 lists the number
        only.
    0x121:
      id: io_utime64
      -orig-id: _IO_UTIME64
      -since: 700
      doc: Set times with nanoseconds.
