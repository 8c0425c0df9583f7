meta:
  id: io_message
  title: An I/O message and those combined behind it
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - ../io/io_acl
    - ../io/io_chmod
    - ../io/io_chown
    - ../io/io_close
    - ../io/io_devctl
    - ../io/io_dup
    - ../io/io_fdinfo
    - ../io/io_lock
    - ../io/io_lseek
    - ../io/io_mmap
    - ../io/io_msg
    - ../io/io_notify
    - ../io/io_notify64
    - ../io/io_openfd
    - ../io/io_pathconf
    - ../io/io_power
    - ../io/io_read
    - ../io/io_read64
    - ../io/io_shutdown
    - ../io/io_space
    - ../io/io_stat
    - ../io/io_sync
    - ../io/io_unknown
    - ../io/io_utime
    - ../io/io_utime64
    - ../io/io_write
    - ../io/io_write64
doc: |
  One element of a chain. When bit 15 of its length is set the message ends
  there and the next one starts at exactly that offset; otherwise it takes
  everything that is left. A flagged length of 0 would not advance and one past
  the end cannot be met: both times the message takes what is left (LAYOUT 4,
  B5.2 to B5.7).
doc-ref: |
  QNX Neutrino, Writing a Resource Manager,
  https://www.qnx.com/developers/docs/6.4.1/neutrino/resmgr/about.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: message
    size: 'is_combined ? len_part : _io.size'
    type:
      switch-on: number
      cases:
        0x101: io_read(dialect)
        0x102: io_write(dialect)
        0x104: io_stat(dialect)
        0x105: io_notify(dialect)
        0x106: io_devctl(dialect)
        0x108: io_pathconf(dialect)
        0x109: io_lseek(dialect)
        0x10a: io_chmod(dialect)
        0x10b: io_chown(dialect)
        0x10c: io_utime(dialect)
        0x10d: io_openfd(dialect)
        0x10e: io_fdinfo(dialect)
        0x10f: io_lock(dialect)
        0x110: io_space(dialect)
        0x111: io_shutdown(dialect)
        0x112: io_mmap(dialect)
        0x113: io_msg(dialect)
        0x115: io_dup(dialect)
        0x116: io_close(dialect)
        0x119: io_sync(dialect)
        0x11a: io_power(dialect)
        0x11b: io_acl(dialect)
        0x11e: io_read64(dialect)
        0x11f: io_write64(dialect)
        0x120: io_notify64(dialect)
        0x121: io_utime64(dialect)
        _: io_unknown(dialect)
    doc: The message itself.
  - id: combined
    size-eos: true
    type: io_message(dialect)
    if: not _io.eof
    doc: The messages behind it.
instances:
  type:
    pos: 0
    type: u2
    if: _io.size >= 2
    doc: Message number, looked at before the message is read.
  combine_len:
    pos: 2
    type: u2
    if: _io.size >= 4
    doc: Length and combine flag, looked at before the message is read.
  number:
    value: '_io.size < 2 or not in_release ? 0 : type'
    doc: |
      Message number, 0 in a message too short to have one or of a number that
      the release does not have.
  in_release:
    value: 'type < 0x11b or dialect >= 700 and (type != 0x120 or dialect < 800) or dialect >= 660 and type == 0x11b'
    doc: |
      Whether the release has a message of that number: `_IO_ACL` since 6.6, the
      64-bit messages since 7.0, `_IO_NOTIFY64` until 7.1.
  len_part:
    value: '_io.size >= 4 ? combine_len & 0x7fff : 0'
    doc: Length of the message without the combine flag, in bytes.
  is_combined:
    value: '_io.size >= 4 and (combine_len & 0x8000) != 0 and len_part != 0 and len_part < _io.size'
    doc: Whether another message follows.
