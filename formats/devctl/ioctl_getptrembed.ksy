meta:
  id: ioctl_getptrembed
  title: Gather list of an ioctl
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id:
  - name: __ioctl_getptrembed
    since: 650
    until: 660
doc: |
  Data of the devctl `DCMD_MISC_GETPTREMBED`: which command a server handles
  and how many pieces the data have. History: tables for 6.5 and 6.6 only.
doc-ref: |
  QNX Neutrino C Library Reference: devctl(),
  https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/d/devctl.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: dcmd
    -orig-id: dcmd
    type: s4
    -enum: dcmd
    doc: The command.
  - id: nbytes
    -orig-id: nbytes
    type: u4
    doc: Bytes of data of the command.
  - id: niov
    -orig-id: niov
    type: u4
    doc: Number of pieces.
  - id: reserved1
    -orig-id: zero
    type: u4
    doc: Always zero.
