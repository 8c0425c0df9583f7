meta:
  id: fs_emode
  title: Extended mode of a file
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id:
  - name: fs_emode
    since: 660
    until: 660
  - name: fs_emode
    since: 710
doc: |
  Data of the devctls `DCMD_FSYS_EMODE_GET` and `DCMD_FSYS_EMODE_SET`.
  History: since 6.6; the tables of 7.0 leave it out.
doc-ref: |
  QNX Neutrino C Library Reference: devctl(),
  https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/d/devctl.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: mask
    -orig-id: mask
    type: u4
    doc: Bits to change.
  - id: emode
    -orig-id: emode
    type: u4
    doc: Their values.
