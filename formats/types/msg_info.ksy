meta:
  id: msg_info
  title: Who sent a message, and how long it is
  xref:
    qnx: _msg_info
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id:
  - name: _msg_info
    until: 660
  - name: _msg_info32
    since: 700
doc: |
  Description of a message and its sender. Inside other messages it names a
  descriptor of some process (pid, scoid, coid); it is then also called
  `_server_info`. History: 7.0 named this layout `_msg_info32` (and
  `_server_info32`) and kept it inside messages of 64-bit processes; the native
  one there is `_msg_info64`. 8.0 keeps only the first 28 bytes of it in openfd
  and dup messages, `_msg_info_hdr`.
doc-ref: |
  QNX Neutrino C Library Reference: _msg_info,
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/m/_msg_info.html
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
      Node descriptor of the sender as this node sees it, 0 for the local node.
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
  - id: len_msg
    -orig-id: msglen
    type: s4
    doc: Bytes of the message that were received.
  - id: len_srcmsg
    -orig-id: srcmsglen
    type: s4
    doc: Bytes of the message the sender offered.
  - id: len_dstmsg
    -orig-id: dstmsglen
    type: s4
    doc: Bytes of the reply buffer of the sender.
  - id: priority
    -orig-id: priority
    type: s2
    doc: Priority of the sending thread.
  - id: flags
    -orig-id: flags
    type: s2
    -flags: msg_info_flag
    doc: Byte order of the sender and pending unblock requests.
  - id: reserved1
    -orig-id: reserved
    type: u4
    if: dialect < 700
    doc: Not used before 7.0.
  - id: type_id
    -orig-id: type_id
    type: u4
    if: dialect >= 700
    doc: Type id of the sender, since 7.0.
