meta:
  id: blk_errnotify
  title: Ask for error pulses of a block device
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id:
  - name: blk_errnotify
    since: 650
    until: 660
  - name: blk_errnotify
    since: 710
doc: |
  Data of the devctl `DCMD_FSYS_ERRNOTIFY`. History: since 6.5; its number
  changed twice, the tables of 7.0 leave it out.
doc-ref: |
  QNX Neutrino C Library Reference: devctl(),
  https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/d/devctl.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: signature
    -orig-id: signature
    type: u4
    doc: Constant that marks the structure.
  - id: chid
    -orig-id: chid
    type: s4
    doc: Channel to send the pulse to.
  - id: pulse_prio
    -orig-id: pulse_prio
    type: s4
    doc: Priority of the pulse.
  - id: ack_data
    -orig-id: ack_data
    type: u4
    doc: Value that acknowledges a pulse.
  - id: pulse_code
    -orig-id: pulse_code
    type: u1
    doc: Code of the pulse.
  - id: reserved1
    -orig-id: spare
    type: u1
    repeat: expr
    repeat-expr: 15
    doc: Reserved.
