meta:
  id: fs_media_s
  title: State of a medium
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id:
  - name: fs_media_s
    since: 710
doc: |
  Data of the devctl `DCMD_FSYS_MEDIA`. History: since 7.1.
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
  - id: version
    -orig-id: version
    type: u4
    doc: Version of the structure.
  - id: action
    -orig-id: action
    type: u4
    doc: What is asked for.
  - id: flags
    -orig-id: flags
    type: u4
    doc: Flags.
  - id: length
    -orig-id: length
    type: u4
    doc: Length of the data behind in bytes.
  - id: type
    -orig-id: type
    type: u4
    doc: Kind of the medium.
  - id: reserved1
    -orig-id: reserved
    type: u4
    doc: Reserved.
