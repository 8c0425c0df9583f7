meta:
  id: qnet_frame
  title: A frame of the QNX native network
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  What follows ethertype 0x8204 or an IPv4 header with protocol 106: two pad
  bytes, a header of 36 bytes, a payload (QNET 1, QNET 2). Every number has the
  byte order of the sender, which bit 7 of the version tells; this description
  is of little-endian senders, for others replace `endian: le`.
doc-ref: |
  QNX Neutrino Utilities Reference: lsm-qnet.so,
  https://www.qnx.com/developers/docs/7.1/com.qnx.doc.neutrino.utilities/topic/l/lsm-qnet.so.html
seq:
  - id: padding
    size: 2
    doc: Puts the header on a multiple of 4; zero.
  - id: version
    type: u1
    doc: 42 with bit 7 set by big-endian senders.
  - id: type
    type: u1
    doc: |
      1 to 5 set up a link, 8 data, 9 acknowledged, 10 not acknowledged, 11
      LAN resolver.
  - id: flags
    type: u1
    doc: 1 first fragment, 2 last fragment, 4 the check sum is in use.
  - id: layer
    type: u1
    doc: 0 kernel interface, 1 node resolver, 2 LAN resolver, 3 filler.
  - id: source_node
    type: u2
    doc: Node number of the sender as the receiver knows it.
  - id: destination_node
    type: u2
    doc: Node number of the receiver as the sender knows it.
  - id: source_connection
    type: u4
    doc: Connection of the sender; plays the part of a port.
  - id: destination_connection
    type: u4
    doc: Connection of the receiver.
  - id: sequence
    type: u4
    doc: Number of the packet in its connection.
  - id: qos_type
    type: u2
    doc: 0 load balance, 1 redundant, 2 exclusive, 3 preferred.
  - id: qos_index
    type: u2
    doc: Index of the sender's link.
  - id: ofs_fragment
    type: u4
    doc: Where the payload belongs in the packet of the upper layer.
  - id: len_payload
    type: u4
    doc: Bytes of payload in this frame; what follows is padding.
  - id: crc
    type: u4
    doc: Check sum over header and payload with this field as zero.
  - id: payload
    size: len_payload
    doc: A packet of the upper layer or a fragment of one.
  - id: tail
    size-eos: true
    doc: Padding of the link layer.
instances:
  is_big_endian:
    value: '(version & 0x80) != 0'
    doc: Whether the sender is big-endian.
  is_checked:
    value: '(flags & 4) != 0'
    doc: Whether the check sum is in use.
