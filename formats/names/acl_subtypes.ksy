meta:
  id: acl_subtypes
  title: Requests for access control lists
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: What `_io_acl.subtype` asks for; since 6.6.
doc-ref: |
  QNX Neutrino C Library Reference,
  https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/about.html
enums:
  acl_subtype:
    0:
      id: get
      -orig-id: _IO_ACL_GET
      -since: 660
      doc: Read the list.
    1:
      id: set
      -orig-id: _IO_ACL_SET
      -since: 660
      doc: Replace the list.
    2:
      id: chk
      -orig-id: _IO_ACL_CHK
      -since: 660
      doc: Check the list.
