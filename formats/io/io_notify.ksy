meta:
  id: io_notify
  title: Ask for a notification
  xref:
    qnx: _io_notify
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - ../types/pollfd
    - ../types/sigevent
    - ../types/sigevent64
-orig-id: _io_notify
-unions:
  - name: io_notify_t
    members:
      i: _io_notify
      i64:
        type: _io_notify64
        since: 700
        until: 710
      o: _io_notify_reply
      o64:
        type: _io_notify_reply64
        since: 700
        until: 710
-confidence:
  - level: header
    since: 800
    why: |
      Only that the event became the native one is known; conditions and polls
      are as recorded for 6.4.1.
doc: |
  Request of ionotify(), select() and poll(). The full 64-byte header is always
  sent, its part behind the event only means something in extended messages
  (B9.1 to B9.6). History: 7.0 added `_IO_NOTIFY64` for 64-bit clients; 8.0 took
  it back and made the event of this message the native one, which moves all
  that follows (88 bytes).
doc-ref:
  - |
    QNX Neutrino C Library Reference: ionotify(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/ionotify.html
  - |
    QNX Neutrino C Library Reference: iofunc_notify(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/iofunc_notify.html
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
    doc: Message number, `_IO_NOTIFY` (0x105).
  - id: combine_len
    -orig-id: combine_len
    type: u2
    doc: |
      Length of this message in bytes; bit 15 (`_IO_COMBINE_FLAG`) says that
      another message follows in the chain.
  - id: action
    -orig-id: action
    type: s4
    -enum: notify_action
    doc: |
      What to do: test the conditions, arm the event, or both.
  - id: flags
    -orig-id: flags
    type: s4
    -flags: notify_condition
    doc: |
      Conditions asked for (top four bits). In an extended message the low bits
      hold extended conditions, otherwise the count to wait for.
  - id: padding1
    size: 4
    if: dialect >= 800
    doc: Four bytes that align the event, since 8.0.
  - id: event
    -orig-id: event
    type: sigevent(dialect)
    if: dialect < 800
    doc: |
      Event to deliver when a condition becomes true, in the form of a 32-bit process; until 7.1.
  - id: native_event
    -orig-id: event
    type: sigevent64(dialect)
    if: dialect >= 800
    doc: |
      Event to deliver when a condition becomes true, in the native form; since 8.0.
  - id: mgr
    -orig-id: mgr
    type: s4
    repeat: expr
    repeat-expr: 2
    doc: For the use of the manager; not set by ionotify().
  - id: flags_extra_mask
    -orig-id: flags_extra_mask
    type: s4
    -flags: notify_extended_condition
    doc: Further conditions that poll() asks for on every descriptor.
  - id: flags_exten
    -orig-id: flags_exten
    type: s4
    -flags: notify_exten_flag
    doc: |
      Flags of an extended message; bit 0 is set in the reply to an empty list.
  - id: num_fds
    -orig-id: nfds
    type: s4
    doc: |
      Number of poll entries behind the header of an extended message; in the
      reply the index behind the last entry that was not handled.
  - id: fd_first
    -orig-id: fd_first
    type: s4
    doc: Index of the first poll entry that was not handled.
  - id: nfds_ready
    -orig-id: nfds_ready
    type: s4
    doc: Number of poll entries with a condition that holds.
  - id: padding2
    size: 4
    if: dialect >= 800
    doc: Four bytes that align the timeout, since 8.0.
  - id: timo
    -orig-id: timo
    type: s8
    doc: Timeout of the poll, in nanoseconds; not set by ionotify().
  - id: fds
    type: pollfd(dialect)
    repeat: expr
    repeat-expr: num_fds
    if: 'flags < 0 and (action & 3) >= 2'
    doc: Poll entries of an extended message whose action polls.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
