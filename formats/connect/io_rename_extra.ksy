meta:
  id: io_rename_extra
  title: Old path of a rename
  xref:
    qnx: _io_rename_extra
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id: _io_rename_extra
-union: true
doc: |
  Extra data of rename(): the old path, below the mount point of the server, NUL
  included. The path of the request itself is the new one (B12.6).
doc-ref: |
  QNX Neutrino C Library Reference: rename(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/r/rename.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: path
    -orig-id: path
    size-eos: true
    -text: strz
    -flexible: 1
    doc: Old path.
