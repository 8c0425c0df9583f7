meta:
  id: utime_nsecs
  title: Special nanoseconds of utimensat()
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: Values in place of nanoseconds; since 7.0.
doc-ref: |
  QNX Neutrino C Library Reference,
  https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/about.html
enums:
  utime_nsec:
    0x40000001:
      id: now
      -orig-id: UTIME_NOW
      -since: 700
      doc: The current time.
    0x40000002:
      id: omit
      -orig-id: UTIME_OMIT
      -since: 700
      doc: Leave the time as it is.
