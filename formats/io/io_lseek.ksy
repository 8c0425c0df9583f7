meta:
  id: io_lseek
  title: Move the offset of a descriptor
  xref:
    qnx: _io_lseek
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id: _io_lseek
-unions:
  - name: io_lseek_t
    members:
      i: _io_lseek
      o: u8
doc: |
  Request of lseek(). When another message follows in the chain there is no
  reply data (B8.16).
doc-ref:
  - |
    QNX Neutrino C Library Reference: lseek(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/l/lseek.html
  - |
    QNX Neutrino C Library Reference: iofunc_lseek_default(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/iofunc_lseek_default.html
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
    doc: Message number, `_IO_LSEEK` (0x109).
  - id: combine_len
    -orig-id: combine_len
    type: u2
    doc: |
      Length of this message in bytes; bit 15 (`_IO_COMBINE_FLAG`) says that
      another message follows in the chain.
  - id: whence
    -orig-id: whence
    type: s2
    -enum: whence
    doc: What `offset` counts from.
  - id: reserved1
    -orig-id: zero
    type: u2
    if: dialect < 700
    doc: Always zero before 7.0.
  - id: flags
    -orig-id: flags
    type: u2
    if: dialect >= 700
    doc: Flags, since 7.0.
  - id: offset
    -orig-id: offset
    type: u8
    doc: Distance in bytes; a negative one in two's complement.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
