meta:
  id: io_connect_msg_reply
  title: Redirect with a message
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - ../message/io_message
    - ../types/msg_info
doc: |
  Reply to a connect whose status has `_IO_CONNECT_RET_MSG`: the header of a
  link reply, one server, and the message to send there. The client marks the
  message as combined and appends its own extra data (LAYOUT 2.2).
doc-ref: |
  QNX Neutrino C Library Reference: _io_connect,
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/_io_connect.html
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
    doc: Not used in this form.
  - id: len_message
    -orig-id: path_len
    type: u2
    doc: Length of the message in bytes.
  - id: server
    type: msg_info(dialect)
    doc: |
      Server to send the message to: nd, pid, chid and coid.
  - id: message
    size: len_message
    type: io_message(dialect)
    doc: Message to send.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
