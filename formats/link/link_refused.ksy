meta:
  id: link_refused
  title: The adapter cannot
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - link_text
doc: |
  The question cannot be answered: unknown version, unknown connection, over a
  limit. The link goes on, except after hello.
seq:
  - id: why
    type: link_text
    doc: |
      The reason in a sentence.
  - id: tail
    size-eos: true
    doc: |
      Fields of a later version of the protocol; ignored by this one.
