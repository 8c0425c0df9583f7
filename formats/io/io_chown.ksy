meta:
  id: io_chown
  title: Change the owner
  xref:
    qnx: _io_chown
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id: _io_chown
-unions:
  - name: io_chown_t
    members:
      i: _io_chown
doc: |
  Request of fchown() and, combined with a connect, chown(). The group comes
  first.
doc-ref:
  - |
    QNX Neutrino C Library Reference: chown(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/c/chown.html
  - |
    QNX Neutrino C Library Reference: iofunc_chown_default(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/iofunc_chown_default.html
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
    doc: Message number, `_IO_CHOWN` (0x10b).
  - id: combine_len
    -orig-id: combine_len
    type: u2
    doc: |
      Length of this message in bytes; bit 15 (`_IO_COMBINE_FLAG`) says that
      another message follows in the chain.
  - id: gid
    -orig-id: gid
    type: s4
    doc: New group id, -1 to leave it.
  - id: uid
    -orig-id: uid
    type: s4
    doc: New user id, -1 to leave it.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
