meta:
  id: io_msg
  title: A message of the manager's own
  xref:
    qnx: _io_msg
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id: _io_msg
-unions:
  - name: io_msg_t
    members:
      i: _io_msg
doc: |
  Request whose meaning the manager defines; `mgrid` tells managers apart
  (B2.6).
doc-ref: |
  QNX Neutrino, Writing a Resource Manager,
  https://www.qnx.com/developers/docs/6.4.1/neutrino/resmgr/about.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: type
    -orig-id: type
    type: u2
    -enum: io_type
    doc: Message number, `_IO_MSG` (0x113).
  - id: combine_len
    -orig-id: combine_len
    type: u2
    doc: |
      Length of this message in bytes; bit 15 (`_IO_COMBINE_FLAG`) says that
      another message follows in the chain.
  - id: mgrid
    -orig-id: mgrid
    type: u2
    -enum: mgr_id
    doc: Manager the message is meant for; private ones use 0xf000 to 0xffff.
  - id: subtype
    -orig-id: subtype
    type: u2
    doc: Message number of that manager.
  - id: data
    size-eos: true
    doc: Data of that manager.
