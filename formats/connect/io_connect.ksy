meta:
  id: io_connect
  title: Operation on a path
  xref:
    qnx: _io_connect
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - ../message/io_message
    - connect_data_extra
    - connect_text_extra
    - io_link_extra
    - io_mount_extra
    - io_rename_extra
    - io_resmgr_link_extra
-orig-id: _io_connect
-unions:
  - name: io_open_t
    members:
      connect: _io_connect
      link_reply: _io_connect_link_reply
      ftype_reply: _io_connect_ftype_reply
  - name: io_link_t
    members:
      connect: _io_connect
      link_reply: _io_connect_link_reply
      ftype_reply: _io_connect_ftype_reply
  - name: io_mknod_t
    members:
      connect: _io_connect
      link_reply: _io_connect_link_reply
      ftype_reply: _io_connect_ftype_reply
  - name: io_mount_t
    members:
      connect: _io_connect
      link_reply: _io_connect_link_reply
      ftype_reply: _io_connect_ftype_reply
  - name: io_readlink_t
    members:
      connect: _io_connect
      link_reply: _io_connect_link_reply
      ftype_reply: _io_connect_ftype_reply
  - name: io_rename_t
    members:
      connect: _io_connect
      link_reply: _io_connect_link_reply
      ftype_reply: _io_connect_ftype_reply
  - name: io_unlink_t
    members:
      connect: _io_connect
      link_reply: _io_connect_link_reply
      ftype_reply: _io_connect_ftype_reply
doc: |
  Request of every function that names an object by its path: open(), stat(),
  unlink(), rename(), mknod(), readlink(), link(), symlink(), mount(). A 40-byte
  header, the path, and, when `extra_len` is not 0, padding to a multiple of 8
  and extra data (LAYOUT 2.1, B4). History: 7.1 made the reserved word in front
  of the length of the path the descriptor of a directory; 8.0 dropped the key
  and sends a path as the extra data of link().
doc-ref:
  - |
    QNX Neutrino C Library Reference: _io_connect,
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/_io_connect.html
  - |
    QNX Neutrino C Library Reference: open(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/o/open.html
  - |
    QNX Neutrino C Library Reference: iofunc_open_default(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/iofunc_open_default.html
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
    doc: Message number, `_IO_CONNECT` (0x100).
  - id: subtype
    -orig-id: subtype
    type: u2
    -enum: connect_subtype
    doc: Operation.
  - id: file_type
    -orig-id: file_type
    type: u4
    -enum: file_type
    doc: |
      Type of object that is wanted; the device number for `_IO_CONNECT_MKNOD`.
  - id: reply_max
    -orig-id: reply_max
    type: u2
    doc: Size of the reply buffer of the client in bytes.
  - id: entry_max
    -orig-id: entry_max
    type: u2
    doc: Redirects that may still follow.
  - id: key
    -orig-id: key
    type: u4
    if: dialect < 800
    doc: Key for the kernel, not used by the client library; until 7.1.
  - id: reserved1
    -orig-id: reserved
    type: u4
    if: dialect >= 800
    doc: Reserved, since 8.0.
  - id: handle
    -orig-id: handle
    type: u4
    doc: Link id that the path manager gave for this server.
  - id: ioflag
    -orig-id: ioflag
    type: u4
    -flags: io_flag
    doc: Access bits (open mode + 1) and open flags.
  - id: mode
    -orig-id: mode
    type: u4
    -flags: file_mode
    doc: |
      File type and permissions of a new object; a type alone is a hint (LAYOUT
      2.1).
  - id: sflag
    -orig-id: sflag
    type: u2
    -flags: share_flag
    doc: Share mode of sopen().
  - id: access
    -orig-id: access
    type: u2
    -flags: access_flag
    doc: |
      Access bits that an open may grant: 3 for open() and mount(), 1 for
      opendir(), 0 for the rest.
  - id: reserved2
    -orig-id: zero
    type: u2
    if: dialect < 710
    doc: Always zero, until 7.0.
  - id: dirfd
    -orig-id: dirfd
    type: u2
    if: dialect >= 710
    doc: |
      Descriptor of the directory the path is relative to, valid with `O_DIRFD`;
      since 7.1.
  - id: len_path
    -orig-id: path_len
    type: u2
    doc: Length of the path in bytes, its NUL included.
  - id: eflag
    -orig-id: eflag
    type: u1
    -flags: connect_eflag
    doc: What the path manager found at the end of the path.
  - id: extra_type
    -orig-id: extra_type
    type: u1
    -enum: connect_extra_type
    doc: Kind of the extra data.
  - id: len_extra
    -orig-id: extra_len
    type: u2
    doc: Length of the extra data in bytes.
  - id: path
    -orig-id: path
    size: len_path
    -text: strz
    -flexible: 1
    doc: |
      Path below the server's mount point, or from the root for the path
      manager.
  - id: padding
    size: '(-(40 + len_path)) % 8'
    if: 'len_extra != 0'
    doc: Zero bytes up to a multiple of 8 from the start of the message.
  - id: extra
    size: len_extra
    type:
      switch-on: extra_kind
      cases:
        0x100: io_message(dialect)
        1: io_link_extra(dialect)
        2: connect_text_extra(dialect)
        7: io_resmgr_link_extra(dialect)
        8: connect_text_extra(dialect)
        9: io_rename_extra(dialect)
        10: io_mount_extra(dialect)
        11: io_mount_extra(dialect)
        _: connect_data_extra(dialect)
    if: 'len_extra != 0'
    doc: Extra data of the operation.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
instances:
  extra_kind:
    value: 'subtype < 2 ? (len_extra >= 4 ? 0x100 : 0xff) : dialect < 800 ? extra_type : extra_type == 13 ? 2 : extra_type == 1 ? 0xff : extra_type'
    doc: |
      What the extra data are: 0x100 a chain of I/O messages, 0xff bytes that
      nobody looks at, otherwise `extra_type`. In 8.0 a link is type 13 and a
      path, and type 1 is reserved.
