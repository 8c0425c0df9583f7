meta:
  id: link_welcome
  title: Answer to hello
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - link_text
doc: |
  The adapter introduces itself and the system under test.
seq:
  - id: version
    type: u2
    doc: |
      Protocol version spoken from now on, within the range of hello.
  - id: reserved1
    type: u2
    doc: |
      Zero.
  - id: capabilities
    type: u4
    doc: |
      What can be tested, a set of bits: 0x1 readable, 0x2 writable, 0x4
      directory tree, 0x8 devctl, 0x10 notify, 0x20 unblock can be forced, 0x40
      pulses can be sent, 0x80 several connections, 0x100 acts with the
      credentials asked for, 0x200 knows the extent of a reply, 0x400 can reset,
      0x800 can send as a client of the other byte order.
  - id: max_request
    type: u4
    valid:
      max: 1048576
    doc: |
      Longest request the adapter takes in bytes.
  - id: max_reply
    type: u4
    valid:
      max: 1048576
    doc: |
      Largest reply room the adapter gives in bytes.
  - id: adapter
    type: link_text
    doc: |
      Name of the adapter.
  - id: adapter_version
    type: link_text
    doc: |
      Version of the adapter.
  - id: system
    type: link_text
    doc: |
      Name of the system under test.
  - id: system_version
    type: link_text
    doc: |
      Version of the system under test; may be empty.
  - id: num_dialects
    type: u1
    valid:
      max: 16
    doc: |
      Dialects that follow.
  - id: dialects
    type: link_text
    repeat: expr
    repeat-expr: num_dialects
    doc: |
      Dialects the system under test speaks.
  - id: tail
    size-eos: true
    doc: |
      Fields of a later version of the protocol; ignored by this one.
