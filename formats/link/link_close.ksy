meta:
  id: link_close
  title: Close a connection
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  Detaches the connection (ConnectDetach) without a message. With the last
  connection of a client the system under test sees a disconnect (B7.5).
  Answered by done.
seq:
  - id: connection
    type: u4
    doc: |
      Number of the connection.
  - id: tail
    size-eos: true
    doc: |
      Fields of a later version of the protocol; ignored by this one.
