meta:
  id: io_pathconf
  title: Ask for a configurable limit
  xref:
    qnx: _io_pathconf
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id: _io_pathconf
-unions:
  - name: io_pathconf_t
    members:
      i: _io_pathconf
doc: |
  Request of fpathconf(). The value travels in the status of the reply (B8.18).
doc-ref:
  - |
    QNX Neutrino C Library Reference: pathconf(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/p/pathconf.html
  - |
    QNX Neutrino C Library Reference: iofunc_pathconf_default(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/iofunc_pathconf_default.html
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
    doc: Message number, `_IO_PATHCONF` (0x108).
  - id: combine_len
    -orig-id: combine_len
    type: u2
    doc: |
      Length of this message in bytes; bit 15 (`_IO_COMBINE_FLAG`) says that
      another message follows in the chain.
  - id: name
    -orig-id: name
    type: s2
    -enum: pathconf_name
    doc: Limit that is asked for.
  - id: reserved1
    -orig-id: zero
    type: u2
    doc: Always zero.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
