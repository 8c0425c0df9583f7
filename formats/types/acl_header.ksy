meta:
  id: acl_header
  title: Head of an access control list
  xref:
    qnx: _acl_header
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id:
  - name: _acl_header
    since: 700
doc: |
  Size and kind of an access control list. History: seen since 7.0.
doc-ref: |
  QNX Neutrino C Library Reference: acl_get_fd(),
  https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/a/acl_get_fd.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: len_list
    -orig-id: size
    type: u4
    doc: Size of the list in bytes, this header included.
  - id: acl_type
    -orig-id: type
    type: s2
    -enum: acl_type
    doc: Kind of the list.
  - id: num_entries
    -orig-id: nents
    type: u2
    doc: Number of entries behind the header.
