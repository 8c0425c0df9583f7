meta:
  id: xtype_readcond
  title: Conditions of a conditional read
  xref:
    qnx: _xtype_readcond
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id: _xtype_readcond
doc: |
  Data behind a read header whose xtype is `_IO_XTYPE_READCOND`, as readcond()
  sends it.
doc-ref: |
  QNX Neutrino C Library Reference: readcond(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/r/readcond.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: min
    -orig-id: min
    type: s4
    doc: Bytes to wait for before the read returns.
  - id: time
    -orig-id: time
    type: s4
    doc: Longest pause between two bytes, in tenths of a second.
  - id: timeout
    -orig-id: timeout
    type: s4
    doc: Longest wait for the whole read, in tenths of a second.
