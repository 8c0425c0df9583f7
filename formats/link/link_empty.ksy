meta:
  id: link_empty
  title: Body without fields
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  Body of reset and bye. Reset: every connection is gone and the system is as
  after its start; answered by done. Bye: the link ends; answered by done, then
  the adapter closes it.
seq:
  - id: tail
    size-eos: true
    doc: |
      Fields of a later version of the protocol; ignored by this one.
