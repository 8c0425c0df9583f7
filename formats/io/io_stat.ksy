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
      o_t32_2001:
        type: __stat_t32_2001
        since: 700
      o_t32_2008:
        type: __stat_t32_2008
        since: 700
      o_t64_2008:
        type: __stat_t64_2008
        since: 700
      o: stat
-confidence:
  - level: documented
    since: 700
    why: |
      The form is chosen by `format` and told by the status, as
      iofunc_stat_format() documents; an unknown form is answered in form 3.
doc: |
  Request of fstat(); combined with a connect it is stat(), lstat() and access()
  (B8.19). History: since 7.0 the client says which form of stat it wants, and
  the status of the reply which one it gets.
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
    if: dialect < 700
    doc: Always zero; `format` since 7.0.
  - id: format
    -orig-id: format
    type: u4
    if: dialect >= 700
    -enum: stat_form
    -arms:
      - name: '{anon}'
        offset: 0
        ctype: 'union {anon}'
        size: 4
      - name: zero
        offset: 0
        type: u4
    doc: |
      Form of stat that the client wants, since 7.0; 0, from a client that knows
      no forms, is treated as form 1.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
