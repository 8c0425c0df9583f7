meta:
  id: io_lock_reply
  title: Answer to a lock request
  xref:
    qnx: _io_lock_reply
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - ../types/flock
-orig-id: _io_lock_reply
doc: |
  Reply to `_IO_LOCK`. Only `F_GETLK` reads the lock; otherwise the reply may
  stop behind the first 12 bytes (B8.23).
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
  - id: reserved1
    -orig-id: zero
    type: u4
    repeat: expr
    repeat-expr: 3
    doc: Zero, or the first 12 bytes of the request.
  - id: flock
    type: flock(dialect)
    if: not _io.eof
    doc: The lock that is in the way, or the lock of the request with `F_UNLCK`.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
