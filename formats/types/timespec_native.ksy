meta:
  id: timespec_native
  title: A time of a 64-bit process
  xref:
    qnx: timespec
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id:
  - name: timespec
    since: 700
doc: |
  `struct timespec` of a 64-bit process: the bytes of `__timespec64` under
  other names. History: since 7.0; part of the released layouts, not of a
  message.
doc-ref: |
  QNX Neutrino C Library Reference: timespec,
  https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/t/timespec.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: tv_sec
    -orig-id: tv_sec
    type: s8
    doc: |
      Seconds since 1970-01-01 00:00:00 UTC.
  - id: tv_nsec
    -orig-id: tv_nsec
    type: s8
    doc: Nanoseconds within the second, 0 to 999999999.
