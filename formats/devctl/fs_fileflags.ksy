meta:
  id: fs_fileflags
  title: Flags of a file
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id:
  - name: fs_fileflags
    since: 650
    until: 660
  - name: fs_fileflags
    since: 710
doc: |
  Data of the devctl `DCMD_FSYS_FILE_FLAGS`: which flags to change and to
  what. History: since 6.5; the tables of 7.0 leave it out.
doc-ref: |
  QNX Neutrino C Library Reference: devctl(),
  https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/d/devctl.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: mask
    -orig-id: mask
    type: u2
    repeat: expr
    repeat-expr: 2
    doc: Flags to change, general ones and those of the filesystem.
  - id: bits
    -orig-id: bits
    type: u2
    repeat: expr
    repeat-expr: 2
    doc: Their values.
  - id: basetype
    -orig-id: basetype
    type: s1
    repeat: expr
    repeat-expr: 16
    doc: Type of the filesystem, a NUL terminated name in 16 bytes.
