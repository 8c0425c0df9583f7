meta:
  id: link_send
  title: Send a message
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  Sends one request (MsgSendv) on a connection. Answered by result: at once when
  the answer is known; pending when the client stays blocked, and then a second
  result with the same id when it is released.
seq:
  - id: connection
    type: u4
    doc: |
      Number of the connection.
  - id: timeout
    type: u4
    valid:
      max: 600000
    doc: |
      Milliseconds after which the adapter answers pending; one that knows that
      the client stays blocked does not wait.
  - id: reply_room
    type: u4
    valid:
      max: 1048576
    doc: |
      Size of the client's reply buffer in bytes.
  - id: len_request
    type: u4
    valid:
      max: 1048576
    doc: |
      Bytes of the request.
  - id: request
    size: len_request
    doc: |
      The request, in the byte order of the client.
  - id: tail
    size-eos: true
    doc: |
      Fields of a later version of the protocol; ignored by this one.
