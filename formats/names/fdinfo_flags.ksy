meta:
  id: fdinfo_flags
  title: Flags of a descriptor state
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: Bits of `_fdinfo.flags` (B8.22).
doc-ref: |
  QNX Neutrino C Library Reference: iofdinfo(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/iofdinfo.html
enums:
  fdinfo_flag:
    0x1: {id: locks, -orig-id: _FDINFO_LOCKS, doc: The object has locks.}
    0x2: {id: mmaps, -orig-id: _FDINFO_MMAPS, doc: The object is mapped.}
