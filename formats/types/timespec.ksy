meta:
  id: timespec
  title: A time in seconds and nanoseconds
  xref:
    qnx: timespec
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id:
  - name: timespec
    until: 660
  - name: __timespec32
    since: 700
doc: |
  Time with nanosecond resolution. No message until 6.6 carries it. History:
  since 7.0 it is named `__timespec32`, its members have an underscore in front,
  and form 2 of stat ends in three of them.
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
    if: dialect < 700
    doc: Seconds since 1970-01-01 00:00:00 UTC; `_tv_sec` since 7.0.
  - id: tv_sec32
    -orig-id: _tv_sec
    type: u4
    if: dialect >= 700
    doc: Seconds since 1970-01-01 00:00:00 UTC; since 7.0.
  - id: tv_nsec
    -orig-id: tv_nsec
    type: s4
    if: dialect < 700
    doc: |
      Nanoseconds within the second, 0 to 999999999; `_tv_nsec` since 7.0.
  - id: tv_nsec32
    -orig-id: _tv_nsec
    type: s4
    if: dialect >= 700
    doc: Nanoseconds within the second, 0 to 999999999; since 7.0.
