meta:
  id: lock_types
  title: Types of record locks
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: Value of `l_type`.
doc-ref: |
  QNX Neutrino C Library Reference: fcntl(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/f/fcntl.html
enums:
  lock_type:
    1: {id: f_rdlck, -orig-id: F_RDLCK, doc: Shared lock for readers.}
    2: {id: f_wrlck, -orig-id: F_WRLCK, doc: Exclusive lock for writers.}
    3: {id: f_unlck, -orig-id: F_UNLCK, doc: No lock.}
    4:
      id: f_exlck
      -orig-id: F_EXLCK
      -since: 660
      doc: Exclusive lock.
