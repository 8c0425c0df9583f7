meta:
  id: link_opened
  title: Answer to open
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  How the connection is known: what a client writes into connect messages and
  into the server-info of dup, openfd and link (B3.1, B6).
seq:
  - id: nd
    type: u4
    doc: |
      Node of the system under test, 0 for the local one.
  - id: pid
    type: u4
    doc: |
      Process id of the client.
  - id: chid
    type: u4
    doc: |
      Channel of the system under test.
  - id: scoid
    type: u4
    doc: |
      Server connection id: the client as the server numbers it.
  - id: coid
    type: u4
    doc: |
      Connection id: the descriptor as the client numbers it.
  - id: handle
    type: u4
    doc: |
      Link id for connect messages, as the path manager would give it.
  - id: event_coid
    type: s4
    doc: |
      Connection id to write into pulse events so that the adapter sees them; -1
      when it sees none.
  - id: tail
    size-eos: true
    doc: |
      Fields of a later version of the protocol; ignored by this one.
