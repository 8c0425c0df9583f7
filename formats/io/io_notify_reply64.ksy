meta:
  id: io_notify_reply64
  title: Conditions found, 64-bit form
  xref:
    qnx: _io_notify_reply64
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - ../types/pollfd
    - ../types/sigevent
    - ../types/sigevent64
-orig-id:
  - name: _io_notify_reply64
    since: 700
    until: 710
doc: |
  Reply to `_IO_NOTIFY64`: the request as it came, with the conditions in
  place of the action. History: in 7.0 and 7.1; 8.0 lists the number but has
  no structure for it.
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
      Flags of the request; in an extended poll those of the last entry
      handled.
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
    repeat: eos
    if: flags2 < 0
    doc: |
      Poll entries with the conditions found, when the extended bit (31)
      is set.
  - id: tail
    size-eos: true
    if: flags2 >= 0
    doc: Bytes behind the described part, kept as they came.
