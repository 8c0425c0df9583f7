meta:
  id: link_unblock
  title: Unblock a client
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  Makes the client of a pending request want out of it, as a signal would: the
  server sees an unblock pulse (B7.1). Answered by done; the request itself is
  answered by its own result.
seq:
  - id: exchange
    type: u4
    doc: |
      The id of the pending send.
  - id: tail
    size-eos: true
    doc: |
      Fields of a later version of the protocol; ignored by this one.
