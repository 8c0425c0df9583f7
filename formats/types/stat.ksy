meta:
  id: stat
  title: File status, 72-byte form
  xref:
    qnx: stat
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id:
  - name: stat
    until: 660
  - name: __stat_t32_2001
    since: 700
doc: |
  Attributes of an object as stat() and fstat() return them. The layout is the
  same with 32-bit and 64-bit file offsets; a split low and high half forms one
  64-bit number in the byte order of the message (LAYOUT 1). History: the only
  form until 6.6; since 7.0 it is form 1 of three, named `__stat_t32_2001`, and
  a server that knows no forms still answers with it.
doc-ref: |
  QNX Neutrino C Library Reference: stat(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/s/stat.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: st_ino
    -orig-id: st_ino
    type: u8
    doc: File serial number, unique together with `st_dev`.
  - id: st_size
    -orig-id: st_size
    type: s8
    doc: Size of the object in bytes.
  - id: st_dev
    -orig-id: st_dev
    type: u4
    doc: Device that holds the object.
  - id: st_rdev
    -orig-id: st_rdev
    type: u4
    doc: Device number of a device, 0 for other objects.
  - id: st_uid
    -orig-id: st_uid
    type: s4
    doc: User id of the owner.
  - id: st_gid
    -orig-id: st_gid
    type: s4
    doc: Group id of the owner.
  - id: st_mtime
    -orig-id: st_mtime
    type: u4
    doc: Time of last data modification, seconds since 1970.
  - id: st_atime
    -orig-id: st_atime
    type: u4
    doc: Time of last access, seconds since 1970.
  - id: st_ctime
    -orig-id: st_ctime
    type: u4
    doc: Time of last status change, seconds since 1970.
  - id: st_mode
    -orig-id: st_mode
    type: u4
    -flags: file_mode
    doc: File type and permission bits.
  - id: st_nlink
    -orig-id: st_nlink
    type: u4
    doc: Number of hard links.
  - id: st_blocksize
    -orig-id: st_blocksize
    type: u4
    doc: Size in bytes of one block of `st_nblocks`.
  - id: st_nblocks
    -orig-id: st_nblocks
    type: s4
    doc: Number of blocks of `st_blocksize` bytes.
  - id: st_blksize
    -orig-id: st_blksize
    type: u4
    doc: Preferred size of an I/O request in bytes.
  - id: st_blocks
    -orig-id: st_blocks
    type: u8
    doc: Number of 512-byte blocks allocated.
