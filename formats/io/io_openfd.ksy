meta:
  id: io_openfd
  title: Open a descriptor anew
  xref:
    qnx: _io_openfd
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - ../types/msg_info
    - ../types/msg_info_hdr
-orig-id: _io_openfd
-unions:
  - name: io_openfd_t
    members:
      i: _io_openfd
-confidence:
  - level: header
    since: 800
    why: |
      What the handle proves is not known: it grants nothing here.
doc: |
  Request of openfd(): a private open description of the object behind an
  existing descriptor (B6.4, B6.5). History: 8.0 shortened the
  description of the descriptor and replaced the key by a handle (48 bytes).
doc-ref:
  - |
    QNX Neutrino C Library Reference: openfd(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/o/openfd.html
  - |
    QNX Neutrino C Library Reference: iofunc_openfd_default(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/iofunc_openfd_default.html
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
    doc: Message number, `_IO_OPENFD` (0x10d).
  - id: combine_len
    -orig-id: combine_len
    type: u2
    doc: |
      Length of this message in bytes; bit 15 (`_IO_COMBINE_FLAG`) says that
      another message follows in the chain.
  - id: ioflag
    -orig-id: ioflag
    type: u4
    -flags: io_flag
    doc: Access bits and open flags of the new descriptor.
  - id: sflag
    -orig-id: sflag
    type: u2
    -flags: share_flag
    doc: Share mode of the new descriptor.
  - id: xtype
    -orig-id: xtype
    type: u2
    -enum: openfd_xtype
    doc: Kind of open; 0 for an ordinary one.
  - id: info
    -orig-id: info
    type: msg_info(dialect)
    if: dialect < 800
    doc: |
      The existing descriptor: nd, pid, chid, scoid and coid.
  - id: info_hdr
    -orig-id: info
    type: msg_info_hdr(dialect)
    if: dialect >= 800
    doc: |
      The existing descriptor: nd, pid, chid, scoid and coid; since 8.0.
  - id: reserved1
    -orig-id: reserved2
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
