meta:
  id: io_resmgr_link_extra
  title: Server that attaches a path
  xref:
    qnx: _io_resmgr_link_extra
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id: _io_resmgr_link_extra
doc: Extra data of resmgr_attach(), sent to the path manager.
doc-ref: |
  QNX Neutrino C Library Reference: resmgr_attach(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/r/resmgr_attach.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: nd
    -orig-id: nd
    type: u4
    doc: Node descriptor of the server, 0 for the local node.
  - id: pid
    -orig-id: pid
    type: s4
    doc: Process id of the server.
  - id: chid
    -orig-id: chid
    type: s4
    doc: Channel id of the server.
  - id: handle
    -orig-id: handle
    type: u4
    doc: Link id that clients will send in `handle`.
  - id: flags
    -orig-id: flags
    type: u4
    -flags: pathmgr_flag
    doc: How the path is attached.
  - id: file_type
    -orig-id: file_type
    type: u4
    -enum: file_type
    doc: Type of the objects the server offers.
  - id: reserved1
    -orig-id: reserved
    type: u4
    repeat: expr
    repeat-expr: 2
    doc: Left as they are by the client.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
