meta:
  id: open_flags
  title: Open flags as programs use them
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  Value of the flags of open() and of fcntl() with `F_GETFL` and `F_SETFL`; the
  access mode is a number in the two low bits.
doc-ref: |
  QNX Neutrino C Library Reference: open(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/o/open.html
enums:
  open_flag:
    0x0000: {id: o_rdonly, -orig-id: O_RDONLY, -mask: 0x3, -until: 660, -aliases: [{name: O_RDONLY, since: 700, mask: 0x7}], doc: Read only.}
    0x0001: {id: o_wronly, -orig-id: O_WRONLY, -mask: 0x3, -until: 660, -aliases: [{name: O_WRONLY, since: 700, mask: 0x7}], doc: Write only.}
    0x0002: {id: o_rdwr, -orig-id: O_RDWR, -mask: 0x3, -until: 660, -aliases: [{name: O_RDWR, since: 700, mask: 0x7}], doc: Read and write.}
    0x3:
      id: o_exec
      -orig-id: O_EXEC
      -mask: 0x7
      -since: 700
      doc: Execute only.
    0x0008: {id: o_append, -orig-id: O_APPEND, doc: Write at the end of the file.}
    0x0010: {id: o_dsync, -orig-id: O_DSYNC, doc: Write data through.}
    0x0020: {id: o_sync, -orig-id: O_SYNC, doc: Write data and attributes through.}
    0x0040: {id: o_rsync, -orig-id: O_RSYNC, doc: Bring attributes up to date on reads.}
    0x0080: {id: o_nonblock, -orig-id: O_NONBLOCK, -aliases: [O_NDELAY], doc: Do not wait.}
    0x0100: {id: o_creat, -orig-id: O_CREAT, doc: Create a missing object.}
    0x0200: {id: o_trunc, -orig-id: O_TRUNC, doc: Empty an existing file.}
    0x0400: {id: o_excl, -orig-id: O_EXCL, doc: Fail when the object exists.}
    0x0800: {id: o_noctty, -orig-id: O_NOCTTY, doc: Do not make a terminal the controlling one.}
    0x1000:
      id: o_nofollow
      -orig-id: O_NOFOLLOW
      -since: 660
      doc: Fail when the path ends in a symbolic link.
    0x2000: {id: o_cloexec, -orig-id: O_CLOEXEC, doc: Close on exec.}
    0x4000: {id: o_realids, -orig-id: O_REALIDS, doc: Check permissions with the real ids.}
    0x8000: {id: o_largefile, -orig-id: O_LARGEFILE, doc: Offsets beyond 2^31-1 are allowed.}
    0x10000: {id: o_async, -orig-id: O_ASYNC, doc: Signal when input is there.}
    0x20000:
      id: o_nosymlink
      -orig-id: O_NOSYMLINK
      -since: 660
      doc: Fail when any part of the path is a symbolic link.
    0x40000:
      id: o_anon
      -orig-id: O_ANON
      -since: 700
      doc: Anonymous object.
    0x80000:
      id: o_permcheck
      -orig-id: O_PERMCHECK
      -since: 700
      doc: Only check permissions.
    0x100000:
      id: o_directory
      -orig-id: O_DIRECTORY
      -since: 710
      doc: Fail when the object is no directory.
    0x200000:
      id: o_dirfd
      -orig-id: O_DIRFD
      -since: 710
      doc: The path is relative to `dirfd`.
