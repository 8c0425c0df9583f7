meta:
  id: link_hello
  title: First frame of the kit
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - link_text
doc: |
  The kit introduces itself and names the versions it speaks. Answered by
  welcome, or by refused when none of them suits.
seq:
  - id: version_min
    type: u2
    doc: |
      Lowest protocol version the kit speaks.
  - id: version_max
    type: u2
    doc: |
      Highest protocol version the kit speaks; this schema is version 1.
  - id: dialect
    type: link_text
    doc: |
      Dialect the kit is going to send, such as `sdp6-ilp32-le`; empty when
      undecided.
  - id: kit
    type: link_text
    doc: |
      Name and version of the kit, for the adapter's log.
  - id: tail
    size-eos: true
    doc: |
      Fields of a later version of the protocol; ignored by this one.
