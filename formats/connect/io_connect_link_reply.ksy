meta:
  id: io_connect_link_reply
  title: Redirect to servers or to another path
  xref:
    qnx: _io_connect_link_reply
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - io_connect_entry
-orig-id: _io_connect_link_reply
doc: |
  Reply to a connect whose status has `_IO_CONNECT_RET_LINK`: the servers to ask
  and the path to send. Without entries it is the text of a symbolic link.
  readlink() gets the same header and the text with status 0 (B4.11, B4.13,
  LAYOUT 2.2).
doc-ref:
  - |
    QNX Neutrino C Library Reference: _io_connect,
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/_io_connect.html
  - |
    QNX Neutrino C Library Reference: readlink(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/r/readlink.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: reserved1
    -orig-id: reserved1
    type: u4
    doc: Always zero.
  - id: file_type
    -orig-id: file_type
    type: u4
    -enum: file_type
    doc: Type of object that is wanted.
  - id: eflag
    -orig-id: eflag
    type: u1
    -flags: connect_eflag
    doc: What the path manager found at the end of the path.
  - id: reserved2
    -orig-id: reserved2
    type: u1
    repeat: expr
    repeat-expr: 1
    doc: Always zero.
  - id: len_chroot
    -orig-id: chroot_len
    type: u2
    doc: |
      Length of the root directory of the client in bytes, at the start of the
      path.
  - id: umask
    -orig-id: umask
    type: u4
    -flags: file_mode
    doc: File mode creation mask of the client, when the status says so.
  - id: num_entries
    -orig-id: nentries
    type: u2
    doc: Number of servers; 0 when a path follows that starts the search again.
  - id: len_path
    -orig-id: path_len
    type: u2
    doc: Length of the path in bytes; 0 when only a NUL ends it.
  - id: entries
    type: io_connect_entry(dialect)
    repeat: expr
    repeat-expr: num_entries
    doc: Servers, longest mount point first.
  - id: path
    size: len_path
    if: 'len_path != 0'
    -text: strz
    doc: |
      Path to continue with, or text of the link. Servers usually count its NUL.
  - id: path_rest
    size-eos: true
    if: len_path == 0
    -text: strz
    doc: Path or text of a link whose length was not given.
  - id: tail
    size-eos: true
    if: 'len_path != 0'
    doc: Bytes behind the described part, kept as they came.
