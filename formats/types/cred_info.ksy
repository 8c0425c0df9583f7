meta:
  id: cred_info
  title: Credentials of a client
  xref:
    qnx: _cred_info
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id: _cred_info
doc: |
  User and group ids of a process as ConnectClientInfo() gives them; part of
  `_client_info` (B8.2).
doc-ref: |
  QNX Neutrino C Library Reference: ConnectClientInfo(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/c/connectclientinfo.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: ruid
    -orig-id: ruid
    type: s4
    doc: Real user id.
  - id: euid
    -orig-id: euid
    type: s4
    doc: Effective user id.
  - id: suid
    -orig-id: suid
    type: s4
    doc: Saved set-user id.
  - id: rgid
    -orig-id: rgid
    type: s4
    doc: Real group id.
  - id: egid
    -orig-id: egid
    type: s4
    doc: Effective group id.
  - id: sgid
    -orig-id: sgid
    type: s4
    doc: Saved set-group id.
  - id: num_groups
    -orig-id: ngroups
    type: u4
    doc: Number of supplementary groups; may exceed 8 from 6.6 on.
  - id: grouplist
    -orig-id: grouplist
    type: s4
    repeat: expr
    repeat-expr: 8
    doc: Supplementary group ids, of which the first `ngroups` count.
