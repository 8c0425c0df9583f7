meta:
  id: statvfs_native
  title: Filesystem status of a 64-bit process
  xref:
    qnx: statvfs
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id:
  - name: statvfs
    since: 700
doc: |
  `struct statvfs` of a 64-bit process. History: since 7.0; it does not
  travel, the library makes it from `__msg_statvfs` (LAYOUT 3).
doc-ref: |
  QNX Neutrino C Library Reference: statvfs(),
  https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/s/statvfs.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: f_bsize
    -orig-id: f_bsize
    type: u8
    doc: Filesystem block size in bytes.
  - id: f_frsize
    -orig-id: f_frsize
    type: u8
    doc: Fundamental block size in bytes, the unit of the block counts.
  - id: f_blocks
    -orig-id: f_blocks
    type: u8
    doc: Total number of blocks of `f_frsize` bytes.
  - id: f_bfree
    -orig-id: f_bfree
    type: u8
    doc: Number of free blocks.
  - id: f_bavail
    -orig-id: f_bavail
    type: u8
    doc: Number of free blocks available to ordinary users.
  - id: f_files
    -orig-id: f_files
    type: u8
    doc: Total number of file serial numbers.
  - id: f_ffree
    -orig-id: f_ffree
    type: u8
    doc: Number of free file serial numbers.
  - id: f_favail
    -orig-id: f_favail
    type: u8
    doc: Number of file serial numbers available to ordinary users.
  - id: f_fsid
    -orig-id: f_fsid
    type: u8
    doc: Filesystem id.
  - id: f_basetype
    -orig-id: f_basetype
    type: s1
    repeat: expr
    repeat-expr: 16
    doc: Type of the filesystem, a NUL terminated name in 16 bytes.
  - id: f_flag
    -orig-id: f_flag
    type: u8
    -flags: statvfs_flag
    doc: Mount flags of the filesystem.
  - id: f_namemax
    -orig-id: f_namemax
    type: u8
    doc: Longest file name in bytes.
  - id: reserved1
    -orig-id: f_filler
    type: u4
    repeat: expr
    repeat-expr: 21
    doc: Reserved.
  - id: padding1
    type: u4
    -fixed: true
    doc: Four bytes that align the structure.
