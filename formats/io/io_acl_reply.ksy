meta:
  id: io_acl_reply
  title: Access control list in a reply
  xref:
    qnx: _io_acl_reply
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - ../types/acl_header
-orig-id:
  - name: _io_acl_reply
    since: 660
doc: |
  Reply to `_IO_ACL`: reserved words, then header and list when the list was
  asked for. History: since 6.6; the status is not documented.
doc-ref: |
  QNX Neutrino C Library Reference: acl_get_fd(),
  https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/a/acl_get_fd.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: reserved1
    -orig-id: zero
    type: u4
    repeat: expr
    repeat-expr: 4
    doc: Always zero.
  - id: header
    type: acl_header(dialect)
    if: not _io.eof
    doc: Header of the access control list.
  - id: data
    size-eos: true
    doc: The list itself; its format is not documented.
