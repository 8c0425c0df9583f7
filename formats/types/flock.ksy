meta:
  id: flock
  title: A record lock
  xref:
    qnx: flock
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id: flock
doc: |
  Range and type of a POSIX record lock. In lock messages it lies behind the
  12-byte header, so its 64-bit members are only 4-aligned (LAYOUT 2.4).
doc-ref: |
  QNX Neutrino C Library Reference: fcntl(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/f/fcntl.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: l_type
    -orig-id: l_type
    type: s2
    -enum: lock_type
    doc: Read lock, write lock, or unlock.
  - id: l_whence
    -orig-id: l_whence
    type: s2
    -enum: whence
    doc: What `l_start` counts from.
  - id: reserved1
    -orig-id: l_zero1
    type: s4
    doc: Not used.
  - id: l_start
    -orig-id: l_start
    type: s8
    doc: Start of the range in bytes, relative to `l_whence`.
  - id: l_len
    -orig-id: l_len
    type: s8
    doc: Length of the range in bytes; 0 means up to the end of the file.
  - id: l_pid
    -orig-id: l_pid
    type: s4
    doc: Process that holds the lock, in the answer to `F_GETLK`.
  - id: l_sysid
    -orig-id: l_sysid
    type: u4
    doc: Node of the process that holds the lock.
