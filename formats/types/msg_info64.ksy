meta:
  id: msg_info64
  title: Who sent a message, 64-bit form
  xref:
    qnx: _msg_info
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id:
  - name: _msg_info64
    since: 700
doc: |
  What MsgReceive() gives a 64-bit process. History: since 7.0; priority and
  flags moved in front of the lengths. It is not part of a message.
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
  - id: priority
    -orig-id: priority
    type: s2
    doc: Priority of the sending thread.
  - id: flags
    -orig-id: flags
    type: s2
    -flags: msg_info_flag
    doc: Byte order and word size of the sender and pending unblock requests.
  - id: len_msg
    -orig-id: msglen
    type: s8
    doc: Bytes of the message that were received.
  - id: len_srcmsg
    -orig-id: srcmsglen
    type: s8
    doc: Bytes of the message the sender offered.
  - id: len_dstmsg
    -orig-id: dstmsglen
    type: s8
    doc: Bytes of the reply buffer of the sender.
  - id: type_id
    -orig-id: type_id
    type: u4
    doc: Type id of the sender.
  - id: reserved1
    -orig-id: reserved
    type: u4
    doc: Reserved.
