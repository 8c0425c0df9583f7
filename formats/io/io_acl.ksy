meta:
  id: io_acl
  title: Access control list
  xref:
    qnx: _io_acl
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - ../types/acl_header
-orig-id:
  - name: _io_acl
    since: 660
-unions:
  - name: io_acl_t
    since: 660
    members:
      i: _io_acl
      o: _io_acl_reply
-confidence:
  - level: header
    since: 660
    why: |
      No default handler answers it; the layout of the data is not known.
doc: |
  Request of acl_get_fd(), acl_set_fd() and their relatives: a header, and
  behind it an access control list. History: since 6.6. That the list begins
  with `_acl_header` is seen from 7.0 on; what follows it is not verified.
doc-ref:
  - |
    QNX Neutrino C Library Reference: acl_get_fd(),
    https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/a/acl_get_fd.html
  - |
    QNX Neutrino C Library Reference: acl_set_fd(),
    https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/a/acl_set_fd.html
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
    doc: Message number, `_IO_ACL` (0x11b).
  - id: combine_len
    -orig-id: combine_len
    type: u2
    doc: |
      Length of this message in bytes; bit 15 (`_IO_COMBINE_FLAG`) says
      that another message follows in the chain.
  - id: subtype
    -orig-id: subtype
    type: u4
    -enum: acl_subtype
    doc: What is asked for.
  - id: reserved1
    -orig-id: zero
    type: s4
    repeat: expr
    repeat-expr: 2
    doc: Always zero.
  - id: header
    type: acl_header(dialect)
    if: not _io.eof
    doc: Header of the access control list.
  - id: data
    size-eos: true
    doc: The list itself; its format is not documented.
