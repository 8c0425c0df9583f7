meta:
  id: io_space
  title: Allocate or free space of a file
  xref:
    qnx: _io_space
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id: _io_space
-unions:
  - name: io_space_t
    members:
      i: _io_space
      o: u8
-confidence:
  - level: header
    since: 710
    why: |
      Of `F_GROWSP` only the name is known: start and length together are taken
      as the size that the file is to have at least.
doc: |
  Request of ftruncate() and of fcntl() with `F_ALLOCSP` or `F_FREESP` (B12.8).
doc-ref:
  - |
    QNX Neutrino C Library Reference: ftruncate(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/f/ftruncate.html
  - |
    QNX Neutrino C Library Reference: iofunc_space_verify(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/iofunc_space_verify.html
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
    doc: Message number, `_IO_SPACE` (0x110).
  - id: combine_len
    -orig-id: combine_len
    type: u2
    doc: |
      Length of this message in bytes; bit 15 (`_IO_COMBINE_FLAG`) says that
      another message follows in the chain.
  - id: subtype
    -orig-id: subtype
    type: u2
    -enum: space_subtype
    doc: Space command of fcntl().
  - id: whence
    -orig-id: whence
    type: s2
    -enum: whence
    doc: What `start` counts from.
  - id: start
    -orig-id: start
    type: u8
    doc: Start of the range in bytes.
  - id: len_range
    -orig-id: len
    type: u8
    doc: Length of the range in bytes; 0 means up to the end of the file.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
