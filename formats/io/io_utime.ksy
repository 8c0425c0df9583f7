meta:
  id: io_utime
  title: Set access and modification time
  xref:
    qnx: _io_utime
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - ../types/utimbuf
-orig-id: _io_utime
-unions:
  - name: io_utime_t
    members:
      i: _io_utime
doc: Request of utime() and futime().
doc-ref:
  - |
    QNX Neutrino C Library Reference: utime(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/u/utime.html
  - |
    QNX Neutrino C Library Reference: iofunc_utime_default(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/iofunc_utime_default.html
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
    doc: Message number, `_IO_UTIME` (0x10c).
  - id: combine_len
    -orig-id: combine_len
    type: u2
    doc: |
      Length of this message in bytes; bit 15 (`_IO_COMBINE_FLAG`) says that
      another message follows in the chain.
  - id: cur_flag
    -orig-id: cur_flag
    type: s4
    doc: |
      1 to use the current time, 0 to use `times`.
  - id: times
    -orig-id: times
    type: utimbuf(dialect)
    doc: New times; not set by the client when `cur_flag` is 1.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
