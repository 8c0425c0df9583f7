meta:
  id: sigevent
  title: How a client wants to be told of an event
  xref:
    qnx: sigevent
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - sigval
-orig-id:
  - name: sigevent
    until: 660
  - name: __sigevent32
    since: 700
    until: 710
    pointers: integers
doc: |
  Event that a server delivers with MsgDeliverEvent(), here as it travels inside
  notification messages. The four bytes at offset 4 and the four at offset 12
  are C unions whose meaning depends on `sigev_notify`. History: 6.6 added
  memory events; since 7.0 messages call this layout `__sigevent32`, whatever the
  word size of the process; 8.0 messages carry the native one (sigevent64).
doc-ref: |
  QNX Neutrino C Library Reference: sigevent,
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/s/sigevent.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: sigev_notify
    -orig-id: sigev_notify
    type: s4
    -flags: sigev_notify
    doc: |
      Kind of event (low byte, `SIGEV_NONE`, `SIGEV_SIGNAL`, `SIGEV_PULSE` and
      so on) and flags such as `SIGEV_FLAG_CRITICAL`.
  - id: sigev_signo
    -orig-id: __sigev_un1.__sigev_signo
    type: s4
    -arms:
      - name: __sigev_un1
        offset: 0
        ctype: 'union {anon}'
        size: 4
      - name: __sigev_un1.__sigev_coid
        offset: 0
        type: s4
      - name: __sigev_un1.__sigev_id
        offset: 0
        type: s4
      - name: __sigev_un1.__sigev_notify_function
        offset: 0
        type: ptr32
      - name: __sigev_un1.__sigev_addr
        offset: 0
        type: ptr32
        since: 660
      - name: __sigev_un1.__sigev_handle
        offset: 0
        type: u4
        since: 700
    doc: |
      Signal number for signal events, connection id for pulses, interrupt id or
      notify function for the others.
  - id: sigev_value
    -orig-id: sigev_value
    type: sigval(dialect)
    -inline: dialect >= 700
    doc: Value delivered with the signal or the pulse.
  - id: sigev_code
    -orig-id: __sigev_un2.__st.__sigev_code
    type: s2
    -enum: si_code
    -arms:
      - name: __sigev_un2
        offset: 0
        ctype: 'union {anon}'
        size: 4
      - name: __sigev_un2.__st
        offset: 0
        ctype: 'struct {anon}'
        size: 4
      - name: __sigev_un2.__sigev_notify_attributes
        offset: 0
        type: ptr32
      - name: __sigev_un2.__sigev_memop
        offset: 0
        type: s4
        since: 660
    doc: |
      Signal code or pulse code; servers of notification messages put the
      condition into events whose code is `SI_NOTIFY`.
  - id: sigev_priority
    -orig-id: __sigev_un2.__st.__sigev_priority
    type: s2
    doc: |
      Priority of the pulse, 1 to 255, or -1 to keep the priority of the
      receiving thread.
