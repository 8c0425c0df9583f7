meta:
  id: io_chmod
  title: Change permissions
  xref:
    qnx: _io_chmod
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id: _io_chmod
-unions:
  - name: io_chmod_t
    members:
      i: _io_chmod
doc: Request of fchmod() and, combined with a connect, chmod().
doc-ref:
  - |
    QNX Neutrino C Library Reference: chmod(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/c/chmod.html
  - |
    QNX Neutrino C Library Reference: iofunc_chmod_default(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/iofunc_chmod_default.html
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
    doc: Message number, `_IO_CHMOD` (0x10a).
  - id: combine_len
    -orig-id: combine_len
    type: u2
    doc: |
      Length of this message in bytes; bit 15 (`_IO_COMBINE_FLAG`) says that
      another message follows in the chain.
  - id: mode
    -orig-id: mode
    type: u4
    -flags: file_mode
    doc: New permission bits.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
