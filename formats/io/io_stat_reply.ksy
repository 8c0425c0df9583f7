meta:
  id: io_stat_reply
  title: Attributes of an object
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - ../types/stat
    - ../types/stat_t32_2008
    - ../types/stat_t64_2008
doc: |
  Reply to `_IO_STAT`. History: since 7.0 there are three forms of the
  structure and the status of the reply is the number of the one that was
  sent.
doc-ref:
  - |
    QNX Neutrino C Library Reference: fstat(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/f/fstat.html
  - |
    QNX Neutrino C Library Reference: iofunc_stat_format(),
    https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/i/iofunc_stat_format.html
  - |
    QNX Neutrino C Library Reference: fstat(),
    https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/f/fstat.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
  - id: form
    type: u4
    doc: |
      Form of the structure: 1 (72 bytes), 2 (96), 3 (120); 1 before 7.0.
seq:
  - id: stat
    type: stat(dialect)
    if: form == 1
    doc: Attributes of the object, 72 bytes.
  - id: stat_t32_2008
    type: stat_t32_2008(dialect)
    if: form == 2
    doc: Attributes of the object, 96 bytes.
  - id: stat_t64_2008
    type: stat_t64_2008(dialect)
    if: form == 3
    doc: Attributes of the object, 120 bytes.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
