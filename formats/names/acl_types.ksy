meta:
  id: acl_types
  title: Kinds of access control lists
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: What `_acl_header.type` says; since 7.0.
doc-ref: |
  QNX Neutrino C Library Reference,
  https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/about.html
enums:
  acl_type:
    0:
      id: access
      -orig-id: ACL_TYPE_ACCESS
      -since: 700
      doc: Permissions of the object.
    1:
      id: default
      -orig-id: ACL_TYPE_DEFAULT
      -since: 700
      doc: What new objects in the directory get.
