meta:
  id: link_done
  title: Answer without data
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  Close, unblock, pulse, reset or bye is done, or could not be.
seq:
  - id: errno
    type: s4
    doc: |
      0, or the error number why not: ENOSYS (89) when the adapter cannot.
  - id: tail
    size-eos: true
    doc: |
      Fields of a later version of the protocol; ignored by this one.
