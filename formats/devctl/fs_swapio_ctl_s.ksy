meta:
  id: fs_swapio_ctl_s
  title: Control of swapping
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id:
  - name: fs_swapio_ctl_s
    since: 710
doc: |
  Data of the devctl `DCMD_FSYS_SWAPIO_CTL`. History: since 7.1.
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
    doc: Names the structure.
  - id: command
    -orig-id: command
    type: u2
    doc: What is asked for.
  - id: padding1
    -orig-id: pad
    type: u2
    doc: Not used.
  - id: pid
    -orig-id: pid
    type: s4
    doc: Process of the server that swaps.
  - id: chid
    -orig-id: chid
    type: s4
    doc: Its channel.
  - id: reserved1
    -orig-id: reserved
    type: u4
    repeat: expr
    repeat-expr: 4
    doc: Reserved.
