meta:
  id: fs_hookctl_s
  title: Control of a filesystem hook
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id:
  - name: fs_hookctl_s
    since: 660
    until: 660
doc: |
  Head of the data of the devctl `DCMD_FSYS_HOOK_CTL`. History: tables for 6.6
  only.
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
    doc: Names the hook.
  - id: command
    -orig-id: command
    type: u2
    doc: What is asked for.
  - id: length
    -orig-id: length
    type: u2
    doc: Length of the data behind in bytes.
  - id: mask
    -orig-id: mask
    type: u4
    doc: Events of interest.
  - id: reserved1
    -orig-id: reserved
    type: u1
    repeat: expr
    repeat-expr: 8
    -arms:
      - name: data
        offset: 8
        ctype: u8
    doc: Reserved.
