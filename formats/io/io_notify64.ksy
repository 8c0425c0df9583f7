meta:
  id: io_notify64
  title: Ask for a notification, 64-bit form
  xref:
    qnx: _io_notify64
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - ../types/pollfd
    - ../types/sigevent
    - ../types/sigevent64
-orig-id:
  - name: _io_notify64
    since: 700
    until: 710
-confidence:
  - level: header
    since: 700
    until: 710
    why: |
      Which arm of the union holds the event is presumed from `SIGEV_64BIT`; all
      else is as recorded for `_IO_NOTIFY`.
doc: |
  Request of ionotify(), select() and poll() in a 64-bit process: `_IO_NOTIFY`
  with the event at the end. History: in 7.0 and 7.1; 8.0 lists the number but
  has no structure for it.
doc-ref:
  - |
    QNX Neutrino C Library Reference: ionotify(),
    https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/i/ionotify.html
  - |
    QNX Neutrino C Library Reference: iofunc_notify(),
    https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/i/iofunc_notify.html
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
    doc: Message number, `_IO_NOTIFY64` (0x120).
  - id: combine_len
    -orig-id: combine_len
    type: u2
    doc: |
      Length of this message in bytes; bit 15 (`_IO_COMBINE_FLAG`) says
      that another message follows in the chain.
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
      Conditions asked for (top four bits). In an extended message the low
      bits hold extended conditions, otherwise the count to wait for.
  - id: old_event
    -orig-id: old_event
    type: sigevent(dialect)
    doc: Place of the event of `_IO_NOTIFY`, not used here.
  - id: mgr
    -orig-id: mgr
    type: s4
    repeat: expr
    repeat-expr: 2
    doc: For the use of the manager.
  - id: flags_extra_mask
    -orig-id: flags_extra_mask
    type: s4
    -flags: notify_extended_condition
    doc: Further conditions that poll() asks for on every descriptor.
  - id: flags_exten
    -orig-id: flags_exten
    type: s4
    -flags: notify_exten_flag
    doc: Flags of an extended message.
  - id: num_fds
    -orig-id: nfds
    type: s4
    doc: Number of poll entries behind the header of an extended message.
  - id: fd_first
    -orig-id: fd_first
    type: s4
    doc: Index of the first poll entry that was not handled.
  - id: nfds_ready
    -orig-id: nfds_ready
    type: s4
    doc: Number of poll entries with a condition that holds.
  - id: timo
    -orig-id: timo
    type: s8
    doc: Timeout of the poll, in nanoseconds.
  - id: event64
    -orig-id: event64
    type: sigevent64(dialect)
    -arms:
      - name: '{anon}'
        offset: 0
        ctype: 'union {anon}'
        size: 32
      - name: event32
        offset: 0
        ctype: struct __sigevent32
        size: 16
    doc: |
      Event of a 64-bit client. It shares its bytes with `event32`, that
      of a 32-bit client; the bit `SIGEV_64BIT` of `sigev_notify`
      presumably tells them apart (LAYOUT 7).
  - id: fds
    type: pollfd(dialect)
    repeat: expr
    repeat-expr: num_fds
    if: 'flags < 0 and (action & 3) >= 2'
    doc: Poll entries of an extended message whose action polls.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
