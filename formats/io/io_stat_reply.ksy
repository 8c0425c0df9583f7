meta:
  id: io_stat_reply
  title: Attributes of an object
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - ../types/stat
doc: Reply to `_IO_STAT`.
doc-ref: |
  QNX Neutrino C Library Reference: fstat(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/f/fstat.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: stat
    type: stat(dialect)
    doc: Attributes of the object.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
