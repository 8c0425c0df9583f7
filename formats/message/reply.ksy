meta:
  id: reply
  title: Any reply
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - ../connect/io_connect_ftype_reply
    - ../connect/io_connect_link_reply
    - ../connect/io_connect_msg_reply
    - ../io/io_acl_reply
    - ../io/io_data_reply
    - ../io/io_devctl_reply
    - ../io/io_fdinfo_reply
    - ../io/io_lock_reply
    - ../io/io_lseek_reply
    - ../io/io_mmap_reply
    - ../io/io_mmap_reply_ext
    - ../io/io_notify_reply
    - ../io/io_notify_reply64
    - ../io/io_power_reply
    - ../io/io_read_reply
    - ../io/io_shutdown_reply
    - ../io/io_space_reply
    - ../io/io_stat_reply
    - ../types/directory
doc: |
  Entry point for what a server answers. A reply does not say what it answers,
  so that comes as parameters. A combined connect whose status is not a redirect
  returns the reply of the last combined message: give the type of that message
  then. Every reply may be empty.
doc-ref: |
  QNX Neutrino, Writing a Resource Manager,
  https://www.qnx.com/developers/docs/6.4.1/neutrino/resmgr/about.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
  - id: type
    type: u2
    doc: Number of the message that is answered.
  - id: subtype
    type: u2
    doc: Subtype of the connect or power message that is answered, otherwise 0.
  - id: dcmd
    type: u4
    doc: Command of the devctl that is answered, otherwise 0.
  - id: status
    type: s4
    doc: Status word of the reply; it selects the body of a connect reply.
  - id: is_directory
    type: u1
    doc: |
      1 when a read of a directory is answered, otherwise 0.
seq:
  - id: body
    size-eos: true
    type:
      switch-on: kind
      cases:
        0: io_data_reply(dialect)
        1: io_connect_link_reply(dialect)
        2: io_connect_msg_reply(dialect)
        3: io_connect_ftype_reply(dialect)
        4: directory(dialect)
        5: io_mmap_reply_ext(dialect)
        0x101: io_read_reply(dialect)
        0x104: io_stat_reply(dialect, stat_form)
        0x105: io_notify_reply(dialect)
        0x106: io_devctl_reply(dialect, dcmd)
        0x109: io_lseek_reply(dialect)
        0x10e: io_fdinfo_reply(dialect)
        0x10f: io_lock_reply(dialect)
        0x110: io_space_reply(dialect)
        0x111: io_shutdown_reply(dialect)
        0x112: io_mmap_reply(dialect)
        0x11a: io_power_reply(dialect, subtype)
        0x11b: io_acl_reply(dialect)
        0x11e: io_read_reply(dialect)
        0x120: io_notify_reply64(dialect)
        _: io_data_reply(dialect)
    if: not _io.eof
    doc: The reply.
instances:
  connect_kind:
    value: 'status >= 0 ? (subtype == 6 ? 1 : 0) : (status & 0x100000) != 0 ? 2 : (status & 0x10000) != 0 ? 1 : (status & 0x8000) != 0 ? 3 : 0'
    doc: |
      Body of a connect reply: 0 bytes, 1 link reply, 2 message, 3 file type.
      Bit 31 of the status is the redirect flag.
  stat_form:
    value: 'dialect < 700 ? 1 : status > 0 and status < 4 ? status : _io.size == 96 ? 2 : _io.size == 120 ? 3 : 1'
    doc: |
      Form of a stat: 1 is 72 bytes, 2 is 96, 3 is 120. The status of the reply
      says it since 7.0. A status that is no form comes from a server that knows
      none, or from a capture that lost it; then the length decides.
  in_release:
    value: 'type < 0x11b or dialect >= 700 and (type != 0x120 or dialect < 800) or dialect >= 660 and type == 0x11b'
    doc: Whether the release has a message of that number.
  kind:
    value: 'type == 0x100 ? connect_kind : type < 0x101 or not in_release ? 0 : (type == 0x101 or type == 0x11e) and is_directory != 0 ? 4 : type == 0x112 and dialect >= 710 and _io.size >= 184 ? 5 : type'
    doc: |
      Body of the reply: below 0x100 see `connect_kind`, 4 for a directory, 5 for
      the long reply to a mapping, otherwise the message number.
