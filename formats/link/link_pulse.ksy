meta:
  id: link_pulse
  title: Send a pulse
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  Sends a pulse on a connection (MsgSendPulse). Answered by done.
seq:
  - id: connection
    type: u4
    doc: |
      Number of the connection.
  - id: code
    type: s4
    doc: |
      Pulse code.
  - id: value
    type: s8
    doc: |
      Value of the pulse.
  - id: tail
    size-eos: true
    doc: |
      Fields of a later version of the protocol; ignored by this one.
