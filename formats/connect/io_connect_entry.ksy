meta:
  id: io_connect_entry
  title: One server in a redirect
  xref:
    qnx: _io_connect_entry
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id: _io_connect_entry
doc: |
  A server that may handle a path, in the order in which the client tries them.
doc-ref: |
  QNX Neutrino C Library Reference: _io_connect,
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/_io_connect.html
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
    doc: Link id to send in `handle`.
  - id: key
    -orig-id: key
    type: u4
    if: dialect < 800
    doc: Key to send in `key`; until 7.1.
  - id: reserved1
    -orig-id: reserved
    type: u4
    if: dialect >= 800
    doc: Reserved, since 8.0.
  - id: file_type
    -orig-id: file_type
    type: u4
    -enum: file_type
    doc: Type of the objects the server offers; 0xffffffff for any.
  - id: len_prefix
    -orig-id: prefix_len
    type: u2
    doc: |
      Length of the mount point in bytes: how much of the path the server does
      not want to see.
  - id: reserved2
    -orig-id: zero
    type: u2
    repeat: expr
    repeat-expr: 3
    doc: Always zero.
