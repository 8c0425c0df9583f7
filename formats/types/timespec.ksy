meta:
  id: timespec
  title: A time in seconds and nanoseconds
  xref:
    qnx: timespec
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id: timespec
doc: |
  Time with nanosecond resolution. No 6.4.1 message carries it; it is part of
  the released layouts and used by later releases.
doc-ref: |
  QNX Neutrino C Library Reference: clock_gettime(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/c/clock_gettime.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: tv_sec
    -orig-id: tv_sec
    type: u4
    doc: Seconds since 1970-01-01 00:00:00 UTC.
  - id: tv_nsec
    -orig-id: tv_nsec
    type: s4
    doc: Nanoseconds within the second, 0 to 999999999.
