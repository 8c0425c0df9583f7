meta:
  id: client_info
  title: Identity of a client process
  xref:
    qnx: _client_info
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - cred_info
-orig-id: _client_info
doc: What a server learns about a client from ConnectClientInfo().
doc-ref: |
  QNX Neutrino C Library Reference: ConnectClientInfo(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/c/connectclientinfo.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: nd
    -orig-id: nd
    type: u4
    doc: Node descriptor of the client, 0 for the local node.
  - id: pid
    -orig-id: pid
    type: s4
    doc: Process id of the client.
  - id: sid
    -orig-id: sid
    type: s4
    doc: Session id of the client.
  - id: flags
    -orig-id: flags
    type: u4
    -flags: client_info_flag
    doc: |
      State of the client: byte order, background, orphaned or stopped process
      group.
  - id: cred
    -orig-id: cred
    type: cred_info(dialect)
    doc: Credentials of the client.
