meta:
  id: io_stat
  title: Ask for the attributes of an object
  xref:
    qnx: _io_stat
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id: _io_stat
-unions:
  - name: io_stat_t
    members:
      i: _io_stat
      o: stat
doc: |
  Request of fstat(); combined with a connect it is stat(), lstat() and access()
  (B8.19).
doc-ref:
  - |
    QNX Neutrino C Library Reference: fstat(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/f/fstat.html
  - |
    QNX Neutrino C Library Reference: iofunc_stat_default(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/iofunc_stat_default.html
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
    doc: Message number, `_IO_STAT` (0x104).
  - id: combine_len
    -orig-id: combine_len
    type: u2
    doc: |
      Length of this message in bytes; bit 15 (`_IO_COMBINE_FLAG`) says that
      another message follows in the chain.
  - id: reserved1
    -orig-id: zero
    type: u4
    doc: Always zero before 7.0; the wanted form of the reply since 7.0.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
