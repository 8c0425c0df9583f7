meta:
  id: io_dup
  title: Duplicate a descriptor
  xref:
    qnx: _io_dup
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - ../types/msg_info
    - ../types/msg_info_hdr
-orig-id: _io_dup
-unions:
  - name: io_dup_t
    members:
      i: _io_dup
-confidence:
  - level: header
    since: 800
    why: |
      What the handle proves is not known: it grants nothing here.
doc: |
  Request of dup(), and of a descriptor that a new process inherits (B6.1 to
  B6.3). History: 8.0 shortened the description of the descriptor and replaced
  the key by a handle (40 bytes).
doc-ref: |
  QNX Neutrino C Library Reference: dup(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/d/dup.html
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
    doc: Message number, `_IO_DUP` (0x115).
  - id: combine_len
    -orig-id: combine_len
    type: u2
    doc: |
      Length of this message in bytes; bit 15 (`_IO_COMBINE_FLAG`) says that
      another message follows in the chain.
  - id: info
    -orig-id: info
    type: msg_info(dialect)
    if: dialect < 800
    doc: |
      The existing descriptor: nd, pid, chid, scoid and coid; the rest is not
      set.
  - id: info_hdr
    -orig-id: info
    type: msg_info_hdr(dialect)
    if: dialect >= 800
    doc: |
      The existing descriptor: nd, pid, chid, scoid and coid; since 8.0.
  - id: reserved1
    -orig-id: reserved
    type: u4
    if: dialect < 800
    doc: Not used; until 7.1.
  - id: key
    -orig-id: key
    type: u4
    if: dialect < 800
    doc: |
      Key that the kernel verifies when another process owns the descriptor;
      until 7.1.
  - id: handle
    -orig-id: handle
    type: u8
    if: dialect >= 800
    doc: |
      Handle of the kernel for the duplicated descriptor, since 8.0; how it is
      made is not known.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
