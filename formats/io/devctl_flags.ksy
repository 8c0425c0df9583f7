meta:
  id: devctl_flags
  title: Open flags as data of a devctl
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  Data of `DCMD_ALL_GETFLAGS` and `DCMD_ALL_SETFLAGS`, which fcntl() uses for
  `F_GETFL` and `F_SETFL`.
doc-ref: |
  QNX Neutrino C Library Reference: fcntl(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/f/fcntl.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: flags
    -orig-id: flags
    type: u4
    -flags: open_flag
    doc: Open flags in the form of open(), the access mode in the two low bits.
