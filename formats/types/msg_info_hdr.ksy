meta:
  id: msg_info_hdr
  title: Who sent a message
  xref:
    qnx: _msg_info
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id:
  - name: _msg_info_hdr
    since: 700
doc: |
  The first seven members of `_msg_info`. History: since 7.0; 8.0 messages
  name a descriptor with it.
doc-ref: |
  QNX Neutrino C Library Reference: _msg_info,
  https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/m/_msg_info.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: nd
    -orig-id: nd
    type: u4
    doc: |
      Node descriptor of the sender as this node sees it, 0 for the local
      node.
  - id: srcnd
    -orig-id: srcnd
    type: u4
    doc: Node descriptor of this node as the sender sees it.
  - id: pid
    -orig-id: pid
    type: s4
    doc: Process id of the sender.
  - id: tid
    -orig-id: tid
    type: s4
    doc: Thread id of the sender.
  - id: chid
    -orig-id: chid
    type: s4
    doc: Channel id the message arrived on.
  - id: scoid
    -orig-id: scoid
    type: s4
    doc: Server connection id; bit 30 marks a side channel.
  - id: coid
    -orig-id: coid
    type: s4
    doc: Connection id at the client, for a file the descriptor.
