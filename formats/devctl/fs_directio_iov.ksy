meta:
  id: fs_directio_iov
  title: Transfer of several pieces past the cache
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id:
  - name: fs_directio_iov
    since: 700
doc: |
  Data of the devctl `DCMD_FSYS_DIRECT_IO_IOV`: a head and the first of its
  pieces. History: since 7.0.
doc-ref: |
  QNX Neutrino C Library Reference: devctl(),
  https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/d/devctl.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: offset
    -orig-id: offset
    type: s8
    doc: Offset in the file in bytes.
  - id: nbytes
    -orig-id: nbytes
    type: u4
    doc: Bytes to transfer.
  - id: flags
    -orig-id: flags
    type: u4
    doc: Direction and kind of the transfer.
  - id: niov
    -orig-id: niov
    type: u4
    doc: Number of pieces.
  - id: padding1
    type: u4
    doc: Four bytes that align the pieces.
  - id: iov_base
    type: u8
    -arms:
      - name: iov
        offset: 0
        ctype: struct __iovec64
        size: 16
        count: 1
    -fixed: true
    doc: Address of the first piece.
  - id: iov_len
    type: u8
    -fixed: true
    doc: Length of the first piece in bytes.
