meta:
  id: fs_ctl_s
  title: Control of a filesystem
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id:
  - name: fs_ctl_s
    since: 710
doc: |
  Head of the data of the devctl `DCMD_FSYS_CTL`. History: since 7.1.
doc-ref: |
  QNX Neutrino C Library Reference: devctl(),
  https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/d/devctl.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: cookie
    -orig-id: cookie
    type: u4
    doc: Names the kind of control.
  - id: command
    -orig-id: command
    type: u2
    doc: What is asked for.
  - id: status
    -orig-id: status
    type: u2
    doc: Result.
  - id: length
    -orig-id: length
    type: u4
    doc: Length of the data behind in bytes.
  - id: reserved1
    -orig-id: reserved
    type: u1
    repeat: expr
    repeat-expr: 20
    -arms:
      - name: keydata
        offset: 20
        ctype: u8
    doc: Reserved.
