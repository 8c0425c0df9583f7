meta:
  id: kif_message
  title: A message of Qnet's kernel interface
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  Carries message passing between nodes (QNET 4). The kinds whose bodies hold a
  message or a piece of one are taken apart, and those that make and end
  connections; for big-endian senders replace `endian: le`.
doc-ref: |
  QNX Neutrino Utilities Reference: lsm-qnet.so,
  https://www.qnx.com/developers/docs/7.1/com.qnx.doc.neutrino.utilities/topic/l/lsm-qnet.so.html
seq:
  - id: type
    type: u2
    doc: |
      Kind in the low 7 bits; 0x100 credentials follow, 0x8080 both set by
      big-endian senders.
  - id: len_fixed
    type: u2
    doc: Bytes of the fixed part, of a connect with the credentials.
  - id: body
    size-eos: true
    type:
      switch-on: kind
      cases:
        0: connect
        2: connect_success
        3: connect_fail
        4: unblock
        5: send
        6: read
        7: write
        8: write
        9: write
        10: write
        14: disconnect
        16: write
        _: other
    doc: What the kind says.
instances:
  kind:
    value: 'type & 0x7f'
    doc: |
      0 connect, 2 success, 3 fail, 4 unblock, 5 msgsend, 6 msgread, 7
      msgread_xfer, 8 msgwrite, 9 msgreply, 10 msgerror, 14 disconnect.
types:
  connect:
    seq:
      - id: version
        type: u4
        doc: Version of the kernel interface, 1.
      - id: server_pid
        type: s4
        doc: Process of the server.
      - id: server_chid
        type: s4
        doc: Channel of the server.
      - id: client_id
        type: u4
        doc: What the client calls the connection.
      - id: client_pid
        type: s4
        doc: Process of the client.
      - id: credentials
        size-eos: true
        doc: Who the client runs as, if the type says so.
  connect_success:
    seq:
      - id: version
        type: u4
        doc: Version of the kernel interface, 1.
      - id: server_id
        type: u4
        doc: What the server calls the connection; may be the other id.
      - id: client_id
        type: u4
        doc: What the client called it; may be the other id.
      - id: scoid
        type: s4
        doc: Server connection id.
      - id: nbytes
        type: u4
        doc: Most bytes to put in one msgsend.
      - id: tail
        size-eos: true
        doc: Bytes that are not described.
  connect_fail:
    seq:
      - id: version
        type: u4
        doc: Version of the kernel interface, 1.
      - id: client_id
        type: u4
        doc: What the client called the connection.
      - id: errno
        type: s4
        doc: Why there is none, an error number.
      - id: tail
        size-eos: true
        doc: Bytes that are not described.
  unblock:
    seq:
      - id: server_id
        type: u4
        doc: The connection.
      - id: client_handle
        type: u4
        doc: The request whose client wants to go on.
      - id: tid
        type: s4
        doc: Thread of the client.
      - id: tail
        size-eos: true
        doc: Bytes that are not described.
  send:
    seq:
      - id: server_id
        type: u4
        doc: The connection.
      - id: client_handle
        type: u4
        doc: The sender's number of the request.
      - id: tid
        type: s4
        doc: Thread of the client.
      - id: coid
        type: s4
        doc: Connection of the client; of an open file its descriptor.
      - id: priority
        type: s4
        doc: Priority of the client.
      - id: srcmsglen
        type: s4
        doc: Bytes of the whole message.
      - id: keydata
        type: s4
        doc: Key data of the kernel.
      - id: srcnd
        type: s4
        doc: Node number of the client.
      - id: dstmsglen
        type: s4
        doc: Bytes that the client takes as a reply.
      - id: reserved1
        type: s4
        doc: Zero.
      - id: len_message
        type: u4
        doc: Bytes of the message in this packet.
      - id: message
        size: len_message
        doc: The message.
      - id: tail
        size-eos: true
        doc: Credentials, if the type says so.
  read:
    seq:
      - id: msgread_handle
        type: u4
        doc: The server's number of the read.
      - id: client_handle
        type: u4
        doc: The request that is read.
      - id: offset
        type: u4
        doc: First byte wanted.
      - id: nbytes
        type: u4
        doc: How many bytes.
      - id: tail
        size-eos: true
        doc: Bytes that are not described.
  write:
    seq:
      - id: status
        type: s4
        doc: Status of a reply, error number of an error.
      - id: handle
        type: u4
        doc: The request, or the read of msgread_xfer.
      - id: offset
        type: u4
        doc: Where the data belong.
      - id: len_data
        type: u4
        doc: Bytes of data.
      - id: data
        size: len_data
        doc: The data.
      - id: tail
        size-eos: true
        doc: Bytes that are not described.
  disconnect:
    seq:
      - id: server_id
        type: u4
        doc: The connection that ends.
      - id: tail
        size-eos: true
        doc: Bytes that are not described.
  other:
    seq:
      - id: tail
        size-eos: true
        doc: The body of another kind.
