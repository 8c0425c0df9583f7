meta:
  id: io_fdinfo
  title: Ask for the state of a descriptor
  xref:
    qnx: _io_fdinfo
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id: _io_fdinfo
-unions:
  - name: io_fdinfo_t
    members:
      i: _io_fdinfo
      o: _io_fdinfo_reply
doc: Request of iofdinfo() (B8.22).
doc-ref: |
  QNX Neutrino C Library Reference: iofdinfo(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/iofdinfo.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: type
    -orig-id: type
    type: u2
    -enum: io_type
    doc: Message number, `_IO_FDINFO` (0x10e).
  - id: combine_len
    -orig-id: combine_len
    type: u2
    doc: |
      Length of this message in bytes; bit 15 (`_IO_COMBINE_FLAG`) says that
      another message follows in the chain.
  - id: flags
    -orig-id: flags
    type: u4
    -flags: fdinfo_request_flag
    doc: What path to return.
  - id: len_path
    -orig-id: path_len
    type: s4
    if: dialect < 660
    doc: Room for the path in bytes, signed before 6.6.
  - id: len_path_u
    -orig-id: path_len
    type: u4
    if: dialect >= 660
    doc: Room for the path in bytes, unsigned since 6.6.
  - id: reserved1
    -orig-id: reserved
    type: u4
    doc: Not used.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
