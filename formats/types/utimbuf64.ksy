meta:
  id: utimbuf64
  title: Access and modification time, 64 bits
  xref:
    qnx: utimbuf
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id:
  - name: __utimbuf64
    since: 700
doc: |
  Two times of 64 bits. History: since 7.0; part of the released layouts,
  `_IO_UTIME64` carries its times as members of its own.
doc-ref: |
  QNX Neutrino C Library Reference: utime(),
  https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/u/utime.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: actime
    -orig-id: _actime
    type: s8
    doc: |
      New time of last access, seconds since 1970-01-01 00:00:00 UTC.
  - id: modtime
    -orig-id: _modtime
    type: s8
    doc: |
      New time of last modification, seconds since 1970-01-01 00:00:00
      UTC.
