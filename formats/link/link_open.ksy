meta:
  id: link_open
  title: Open a connection
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  Attaches a connection to the system under test (ConnectAttach): nothing is
  sent to it yet, the connect message is the kit's. Answered by opened, or by
  refused.
seq:
  - id: connection
    type: u4
    doc: |
      Number of the connection from now on, chosen by the kit.
  - id: client
    type: u4
    doc: |
      Number of the process that owns the connection: connections with equal
      numbers belong to one process and share its server connection id.
  - id: flags
    type: u1
    doc: |
      0x1: the client has the other byte order.
  - id: num_groups
    type: u1
    valid:
      max: 64
    doc: |
      Supplementary groups that follow.
  - id: reserved1
    type: u2
    doc: |
      Zero.
  - id: ruid
    type: u4
    doc: |
      Real user.
  - id: euid
    type: u4
    doc: |
      Effective user.
  - id: rgid
    type: u4
    doc: |
      Real group.
  - id: egid
    type: u4
    doc: |
      Effective group.
  - id: groups
    type: u4
    repeat: expr
    repeat-expr: num_groups
    doc: |
      Supplementary groups.
  - id: tail
    size-eos: true
    doc: |
      Fields of a later version of the protocol; ignored by this one.
