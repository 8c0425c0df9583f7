meta:
  id: fs_blkmap
  title: Place of a file on its device
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id:
  - name: fs_blkmap
    since: 650
    until: 660
  - name: fs_blkmap
    since: 710
-union: true
doc: |
  Data of the devctl `DCMD_FSYS_MAP_OFFSET`: an offset goes in, its place on
  the device and the length of the run come out over the same bytes. History:
  since 6.5; the tables of 7.0 leave it out.
doc-ref: |
  QNX Neutrino C Library Reference: devctl(),
  https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/d/devctl.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: logical
    -orig-id: i.logical
    type: s8
    -arms:
      - name: i
        offset: 0
        ctype: 'struct {anon}'
        size: 16
      - name: o
        offset: 0
        ctype: 'struct {anon}'
        size: 16
      - name: o.physical
        offset: 0
        type: s8
      - name: o.nbytes
        offset: 8
        type: u4
    doc: Offset in the file in bytes, in the request.
  - id: flags
    -orig-id: i.flags
    type: u4
    doc: Flags, in the request.
  - id: padding1
    type: u4
    -fixed: true
    doc: Four bytes that align the structure.
