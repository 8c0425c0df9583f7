meta:
  id: lock_subtypes
  title: Lock commands
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  Value of `_io_lock.subtype`: the command of fcntl() as given. 6, 7 and 14 come
  from programs with 32-bit offsets, 106, 107 and 114 from those with 64-bit
  offsets (LAYOUT 2.4).
doc-ref: |
  QNX Neutrino C Library Reference: fcntl(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/f/fcntl.html
enums:
  lock_subtype:
    6: {id: f_setlk, -orig-id: F_SETLK, -until: 660, doc: 'Set or clear a lock, 32-bit offsets.'}
    7: {id: f_setlkw, -orig-id: F_SETLKW, -until: 660, doc: 'Set a lock and wait for it, 32-bit offsets.'}
    14: {id: f_getlk, -orig-id: F_GETLK, -until: 660, doc: 'Find the lock that is in the way, 32-bit offsets.'}
    106: {id: f_setlk64, -orig-id: F_SETLK64, -until: 660, -aliases: [{name: F_SETLK, since: 700}], doc: Set or clear a lock.}
    107: {id: f_setlkw64, -orig-id: F_SETLKW64, -until: 660, -aliases: [{name: F_SETLKW, since: 700}], doc: Set a lock and wait for it.}
    114: {id: f_getlk64, -orig-id: F_GETLK64, -until: 660, -aliases: [{name: F_GETLK, since: 700}], doc: Find the lock that is in the way.}
