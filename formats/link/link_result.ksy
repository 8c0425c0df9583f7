meta:
  id: link_result
  title: Answer to send
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  Status, errno and reply bytes, kept apart.
seq:
  - id: kind
    type: u1
    valid:
      max: 3
    doc: |
      0 reply, 1 error, 2 pending (a second result follows some time), 3 gone:
      the system under test died and the connection with it.
  - id: flags
    type: u1
    doc: |
      0x1: the extent is known, the reply bytes are exactly those that the
      server wrote. Otherwise they end with the last byte that was seen to
      change in a reply room filled beforehand: a server that wrote the fill
      itself at the end has written more.
  - id: reserved1
    type: u2
    doc: |
      Zero.
  - id: errno
    type: s4
    doc: |
      Error number for kind 1, otherwise 0.
  - id: status
    type: s8
    doc: |
      Status word for kind 0, otherwise 0.
  - id: len_reply
    type: u4
    valid:
      max: 1048576
    doc: |
      Bytes of the reply.
  - id: reply
    size: len_reply
    doc: |
      What the server wrote into the client's reply buffer.
  - id: tail
    size-eos: true
    doc: |
      Fields of a later version of the protocol; ignored by this one.
