meta:
  id: pollfd
  title: One descriptor of a poll
  xref:
    qnx: pollfd
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id: pollfd
doc: |
  Descriptor, conditions wanted and conditions found. An array of these follows
  extended notification messages (B9.6).
doc-ref: |
  QNX Neutrino C Library Reference: poll(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/p/poll.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: fd
    -orig-id: fd
    type: s4
    doc: Descriptor at the client; entries with a negative one are passed over.
  - id: events
    -orig-id: events
    type: s2
    -flags: poll_event
    doc: Conditions asked for; bit 15 marks an entry this server has to handle.
  - id: revents
    -orig-id: revents
    type: s2
    -flags: poll_event
    doc: Conditions found.
