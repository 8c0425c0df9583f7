meta:
  id: link_event
  title: Event delivered to a client
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  The system under test delivered an event (MsgDeliverEvent), in the order of
  delivery and before the answer that it precedes. Id 0, unasked.
seq:
  - id: connection
    type: u4
    doc: |
      Number of the connection whose request armed the event; 0 when the adapter
      cannot tell.
  - id: sigev_notify
    type: u4
    doc: |
      Kind of the event, SIGEV_* with its flags.
  - id: signo
    type: s4
    doc: |
      Signal number, or connection id of a pulse.
  - id: code
    type: s4
    doc: |
      Signal or pulse code.
  - id: value
    type: s8
    doc: |
      Value delivered with it.
  - id: tail
    size-eos: true
    doc: |
      Fields of a later version of the protocol; ignored by this one.
