meta:
  id: timespec64
  title: A time in 64-bit seconds and nanoseconds
  xref:
    qnx: timespec
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id:
  - name: __timespec64
    since: 700
doc: |
  Time with nanosecond resolution, as form 3 of stat carries it. History:
  since 7.0.
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
    -orig-id: _tv_sec
    type: s8
    doc: |
      Seconds since 1970-01-01 00:00:00 UTC.
  - id: tv_nsec
    -orig-id: _tv_nsec
    type: s8
    doc: Nanoseconds within the second, 0 to 999999999.
