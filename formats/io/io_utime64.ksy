meta:
  id: io_utime64
  title: Set times with nanoseconds
  xref:
    qnx: _io_utime64
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id:
  - name: _io_utime64
    since: 700
-confidence:
  - level: documented
    since: 700
    why: |
      The documentation has one handler for both messages and calls the reserved
      word `cur_flag`; who may set which times, and which nanoseconds are
      refused, is POSIX utimensat().
doc: |
  Request of futimens() and utimensat(). Each time is a pair of seconds and
  nanoseconds. History: since 7.0; `_IO_UTIME` carries whole seconds in 32
  bits.
doc-ref:
  - |
    QNX Neutrino C Library Reference: futimens(),
    https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/f/futimens.html
  - |
    QNX Neutrino C Library Reference: utimensat(),
    https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/u/utimensat.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: type
    -orig-id: type
    type: u2
    -enum: io_type
    doc: Message number, `_IO_UTIME64` (0x121).
  - id: combine_len
    -orig-id: combine_len
    type: u2
    doc: |
      Length of this message in bytes; bit 15 (`_IO_COMBINE_FLAG`) says
      that another message follows in the chain.
  - id: reserved1
    -orig-id: zero
    type: s4
    doc: Always zero.
  - id: atime_s
    -orig-id: atime_s
    type: s8
    doc: |
      New time of last access, seconds since 1970-01-01 00:00:00 UTC.
  - id: atime_ns
    -orig-id: atime_ns
    type: s8
    -enum: utime_nsec
    doc: |
      Nanoseconds of the time of last access, 0 to 999999999; `UTIME_NOW`
      (0x40000001) and `UTIME_OMIT` (0x40000002) mean the current time and
      no change.
  - id: mtime_s
    -orig-id: mtime_s
    type: s8
    doc: |
      New time of last modification, seconds since 1970-01-01 00:00:00
      UTC.
  - id: mtime_ns
    -orig-id: mtime_ns
    type: s8
    -enum: utime_nsec
    doc: |
      Nanoseconds of the time of last modification, 0 to 999999999, or one
      of the two special values.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
