meta:
  id: xtype_offset
  title: Offset of a read or write
  xref:
    qnx: _xtype_offset
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id: _xtype_offset
doc: |
  Data behind a read or write header whose xtype is `_IO_XTYPE_OFFSET`, as
  pread() and pwrite() send it.
doc-ref: |
  QNX Neutrino C Library Reference: pread(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/p/pread.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: offset
    -orig-id: offset
    type: s8
    doc: |
      Position in the file, in bytes, that is used instead of the offset of the
      descriptor.
