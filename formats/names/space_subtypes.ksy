meta:
  id: space_subtypes
  title: Space commands
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  Value of `_io_space.subtype`; clients always send the 64-bit numbers (LAYOUT
  2.4).
doc-ref: |
  QNX Neutrino C Library Reference: fcntl(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/f/fcntl.html
enums:
  space_subtype:
    10: {id: f_allocsp, -orig-id: F_ALLOCSP, -until: 660, doc: 'Allocate space, 32-bit offsets.'}
    11: {id: f_freesp, -orig-id: F_FREESP, -until: 660, doc: 'Free space, 32-bit offsets.'}
    110: {id: f_allocsp64, -orig-id: F_ALLOCSP64, -until: 660, -aliases: [{name: F_ALLOCSP, since: 700}], doc: Allocate space.}
    111: {id: f_freesp64, -orig-id: F_FREESP64, -until: 660, -aliases: [{name: F_FREESP, since: 700}], doc: Free space.}
    109:
      id: f_growsp
      -orig-id: F_GROWSP
      -since: 710
      doc: Make the file longer, never shorter; ftruncate() tries it first.
