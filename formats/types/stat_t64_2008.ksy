meta:
  id: stat_t64_2008
  title: File status, 120-byte form
  xref:
    qnx: stat
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - timespec64
-orig-id:
  - name: __stat_t64_2008
    since: 700
  - name: stat
    since: 700
doc: |
  Attributes of an object with times in 64-bit seconds and nanoseconds: form 3
  (`_STAT_FORM_T64_2008`). History: since 7.0; it is `struct stat` of 64-bit
  processes.
doc-ref: |
  QNX Neutrino C Library Reference: stat(),
  https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/s/stat.html
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
  - id: old_st_mtime
    -orig-id: __old_st_mtime
    type: u4
    doc: |
      Time of last data modification in the place of form 1, seconds since
      1970-01-01 00:00:00 UTC.
  - id: old_st_atime
    -orig-id: __old_st_atime
    type: u4
    doc: |
      Time of last access in the place of form 1, seconds since 1970-01-01
      00:00:00 UTC.
  - id: old_st_ctime
    -orig-id: __old_st_ctime
    type: u4
    doc: |
      Time of last status change in the place of form 1, seconds since
      1970-01-01 00:00:00 UTC.
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
  - id: st_mtim
    -orig-id: st_mtim
    type: timespec64(dialect)
    -arms:
      - name: '{anon}'
        offset: 0
        ctype: 'union {anon}'
        size: 16
      - name: st_mtime
        offset: 0
        type: s8
    doc: Time of last data modification.
  - id: st_atim
    -orig-id: st_atim
    type: timespec64(dialect)
    -arms:
      - name: '{anon}'
        offset: 0
        ctype: 'union {anon}'
        size: 16
      - name: st_atime
        offset: 0
        type: s8
    doc: Time of last access.
  - id: st_ctim
    -orig-id: st_ctim
    type: timespec64(dialect)
    -arms:
      - name: '{anon}'
        offset: 0
        ctype: 'union {anon}'
        size: 16
      - name: st_ctime
        offset: 0
        type: s8
    doc: Time of last status change.
