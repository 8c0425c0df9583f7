meta:
  id: io_mmap
  title: Ask for a handle on a file to map
  xref:
    qnx: _io_mmap
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - ../types/msg_info
-orig-id: _io_mmap
-unions:
  - name: io_mmap_t
    members:
      i: _io_mmap
      o: _io_mmap_reply
-confidence:
  - level: documented
    since: 660
    why: |
      `required_prot` is what is checked, unless it is 0, as iofunc_mmap()
      documents.
  - level: header
    since: 800
    why: |
      `requested_len` is not looked at.
doc: Request of the process manager on behalf of mmap() (B6.6, B8.24).
doc-ref:
  - |
    QNX Neutrino C Library Reference: mmap(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/m/mmap.html
  - |
    QNX Neutrino C Library Reference: iofunc_mmap_default(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/iofunc_mmap_default.html
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
    doc: Message number, `_IO_MMAP` (0x112).
  - id: combine_len
    -orig-id: combine_len
    type: u2
    doc: |
      Length of this message in bytes; bit 15 (`_IO_COMBINE_FLAG`) says that
      another message follows in the chain.
  - id: prot
    -orig-id: prot
    type: u4
    -flags: prot_flag
    doc: Protections of the mapping.
  - id: offset
    -orig-id: offset
    type: u8
    doc: Offset of the mapping in the file, in bytes.
  - id: info
    -orig-id: info
    type: msg_info(dialect)
    doc: |
      The descriptor to map: nd, pid, chid, scoid and coid.
  - id: reserved1
    -orig-id: zero
    type: u4
    repeat: expr
    repeat-expr: 6
    if: dialect < 660
    doc: Always zero.
  - id: required_prot
    -orig-id: required_prot
    type: u4
    if: dialect >= 660
    -flags: prot_flag
    doc: Protections the mapping must allow, since 6.6.
  - id: reserved2
    -orig-id: zero
    type: u4
    repeat: expr
    repeat-expr: 5
    if: dialect >= 660 and dialect < 800
    doc: Always zero; until 7.1.
  - id: reserved3
    -orig-id: zero
    type: u4
    repeat: expr
    repeat-expr: 3
    if: dialect >= 800
    doc: Always zero.
  - id: len_requested
    -orig-id: requested_len
    type: u8
    if: dialect >= 800
    doc: Length that is to be mapped in bytes, since 8.0.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
