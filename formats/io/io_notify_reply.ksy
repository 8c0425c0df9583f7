meta:
  id: io_notify_reply
  title: Conditions found
  xref:
    qnx: _io_notify_reply
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - ../types/pollfd
    - ../types/sigevent
    - ../types/sigevent64
-orig-id: _io_notify_reply
doc: |
  Reply to `_IO_NOTIFY`: the request as it came, with the conditions in place of
  the action (B9.4). All poll entries of the request come back, whatever `nfds`
  says (B9.6).
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
  - id: reserved1
    -orig-id: zero
    type: u4
    doc: Type and length of the request, echoed.
  - id: flags
    -orig-id: flags
    type: u4
    -flags: notify_condition
    doc: Conditions that hold.
  - id: flags2
    -orig-id: flags2
    type: s4
    -flags: notify_condition
    doc: |
      Flags of the request; in an extended poll those of the last entry handled.
  - id: padding1
    size: 4
    if: dialect >= 800
    doc: Four bytes that align the event, since 8.0.
  - id: event
    -orig-id: event
    type: sigevent(dialect)
    if: dialect < 800
    doc: |
      Event of the request, in the form of a 32-bit process; until 7.1.
  - id: native_event
    -orig-id: event
    type: sigevent64(dialect)
    if: dialect >= 800
    doc: |
      Event of the request, in the native form; since 8.0.
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
    repeat: eos
    if: flags2 < 0
    doc: |
      Poll entries with the conditions found, when the extended bit (31) is set.
  - id: tail
    size-eos: true
    if: flags2 >= 0
    doc: Bytes behind the described part, kept as they came.
