meta:
  id: utimbuf
  title: Access and modification time
  xref:
    qnx: utimbuf
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id:
  - name: utimbuf
    until: 660
  - name: __utimbuf32
    since: 700
doc: |
  The two times that utime() sets; part of `_IO_UTIME`. History: since 7.0 it is
  named `__utimbuf32`, its members have an underscore in front, and
  `_IO_UTIME64` carries 64-bit times.
doc-ref: |
  QNX Neutrino C Library Reference: utime(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/u/utime.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: actime
    -orig-id: actime
    type: u4
    if: dialect < 700
    doc: |
      New time of last access, seconds since 1970-01-01 00:00:00 UTC; `_actime`
      since 7.0.
  - id: actime32
    -orig-id: _actime
    type: u4
    if: dialect >= 700
    doc: |
      New time of last access, seconds since 1970-01-01 00:00:00 UTC; since 7.0.
  - id: modtime
    -orig-id: modtime
    type: u4
    if: dialect < 700
    doc: |
      New time of last modification, seconds since 1970-01-01 00:00:00 UTC;
      `_modtime` since 7.0.
  - id: modtime32
    -orig-id: _modtime
    type: u4
    if: dialect >= 700
    doc: |
      New time of last modification, seconds since 1970-01-01 00:00:00 UTC;
      since 7.0.
