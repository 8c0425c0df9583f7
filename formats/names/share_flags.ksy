meta:
  id: share_flags
  title: Share modes
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  Value of `sflag`: what other opens of the object are denied (B8.4). The mode
  is a number in bits 4 to 6.
doc-ref: |
  QNX Neutrino C Library Reference: sopen(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/s/sopen.html
enums:
  share_flag:
    0x01: {id: dos, -orig-id: SH_DOS, doc: Share modes work as under DOS.}
    0x00:
      id: compat
      -orig-id: SH_COMPAT
      -mask: 0x70
      doc: Compatibility mode, nothing is denied.
    0x10: {id: denyrw, -orig-id: SH_DENYRW, -mask: 0x70, doc: Deny readers and writers.}
    0x20: {id: denywr, -orig-id: SH_DENYWR, -mask: 0x70, doc: Deny writers.}
    0x30: {id: denyrd, -orig-id: SH_DENYRD, -mask: 0x70, doc: Deny readers.}
    0x40: {id: denyno, -orig-id: SH_DENYNO, -mask: 0x70, doc: Deny nothing.}
