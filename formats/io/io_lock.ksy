meta:
  id: io_lock
  title: Set, clear or test a record lock
  xref:
    qnx: _io_lock
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - ../types/flock
-orig-id: _io_lock
-unions:
  - name: io_lock_t
    members:
      i: _io_lock
      o: _io_lock_reply
doc: |
  Request of fcntl() with `F_SETLK`, `F_SETLKW` or `F_GETLK`. `combine_len`
  counts the 12-byte header only (B8.23).
doc-ref:
  - |
    QNX Neutrino C Library Reference: fcntl(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/f/fcntl.html
  - |
    QNX Neutrino C Library Reference: iofunc_lock_default(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/iofunc_lock_default.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: type
    -orig-id: type
    type: u2
    -enum: io_type
    doc: Message number, `_IO_LOCK` (0x10f).
  - id: combine_len
    -orig-id: combine_len
    type: u2
    doc: |
      Length of this message in bytes; bit 15 (`_IO_COMBINE_FLAG`) says that
      another message follows in the chain.
  - id: subtype
    -orig-id: subtype
    type: u4
    -enum: lock_subtype
    doc: Lock command of fcntl().
  - id: nbytes
    -orig-id: nbytes
    type: s4
    if: dialect < 660
    doc: Bytes of lock data; not set by fcntl(), signed before 6.6.
  - id: nbytes_u
    -orig-id: nbytes
    type: u4
    if: dialect >= 660
    doc: Bytes of lock data; not set by fcntl(), unsigned since 6.6.
  - id: flock
    type: flock(dialect)
    doc: The lock.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
