meta:
  id: utimbuf_native
  title: Access and modification time of a 64-bit process
  xref:
    qnx: utimbuf
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id:
  - name: utimbuf
    since: 700
doc: |
  `struct utimbuf` of a 64-bit process. History: since 7.0; not part of a
  message.
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
    -orig-id: actime
    type: s8
    doc: |
      New time of last access, seconds since 1970-01-01 00:00:00 UTC.
  - id: modtime
    -orig-id: modtime
    type: s8
    doc: |
      New time of last modification, seconds since 1970-01-01 00:00:00
      UTC.
