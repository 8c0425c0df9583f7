meta:
  id: fs_crypto
  title: Control of encryption
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id:
  - name: fs_crypto
    since: 660
    until: 660
doc: |
  Head of the data of the devctl `DCMD_FSYS_CRYPTO`. History: tables for 6.6
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
  - id: action
    -orig-id: action
    type: u4
    doc: What is asked for.
  - id: domain
    -orig-id: domain
    type: u2
    doc: Domain of the keys.
  - id: type
    -orig-id: type
    type: u2
    doc: Kind of the data behind.
  - id: length
    -orig-id: length
    type: u2
    doc: Length of the data behind in bytes.
  - id: retval
    -orig-id: retval
    type: u2
    doc: Result.
  - id: flags
    -orig-id: flags
    type: u4
    doc: Flags.
  - id: context
    -orig-id: context
    type: u8
    doc: Context of the caller.
