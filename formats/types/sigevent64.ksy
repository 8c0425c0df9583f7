meta:
  id: sigevent64
  title: How a client wants to be told of an event, 64 bits
  xref:
    qnx: sigevent
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - sigval64
-orig-id:
  - name: __sigevent64
    since: 700
    until: 710
    pointers: integers
  - name: sigevent
    since: 700
doc: |
  The event of a 64-bit process: the members of the 16-byte form, each as wide
  as a pointer. History: since 7.0; inside `_IO_NOTIFY64` as `__sigevent64`,
  and since 8.0 in `_IO_NOTIFY` itself.
doc-ref: |
  QNX Neutrino C Library Reference: sigevent,
  https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/s/sigevent.html
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
      Kind of event (low byte, `SIGEV_NONE`, `SIGEV_SIGNAL`, `SIGEV_PULSE`
      and so on) and flags such as `SIGEV_FLAG_CRITICAL`. In 7.0 and 7.1
      bit 7 (`SIGEV_64BIT`) marks the 64-bit form.
  - id: padding1
    type: u4
    doc: Four bytes that align the union behind.
  - id: sigev_signo
    -orig-id: __sigev_un1.__sigev_signo
    type: s4
    -arms:
      - name: __sigev_un1
        offset: 0
        ctype: 'union {anon}'
        size: 8
      - name: __sigev_un1.__sigev_coid
        offset: 0
        type: s4
      - name: __sigev_un1.__sigev_id
        offset: 0
        type: s4
      - name: __sigev_un1.__sigev_notify_function
        offset: 0
        type: ptr64
      - name: __sigev_un1.__sigev_addr
        offset: 0
        type: ptr64
      - name: __sigev_un1.__sigev_handle
        offset: 0
        type: u4
    doc: |
      Signal number for signal events, connection id for pulses, interrupt
      id or notify function for the others.
  - id: sigev_signo_high
    type: u4
    doc: Upper half of a pointer in that union.
  - id: sigev_value
    -orig-id: sigev_value
    type: sigval64(dialect)
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
        size: 8
      - name: __sigev_un2.__st
        offset: 0
        ctype: 'struct {anon}'
        size: 4
      - name: __sigev_un2.__sigev_notify_attributes
        offset: 0
        type: ptr64
      - name: __sigev_un2.__sigev_memop
        offset: 0
        type: s4
    doc: |
      Signal code or pulse code; servers of notification messages put the
      condition into events whose code is `SI_NOTIFY`.
  - id: sigev_priority
    -orig-id: __sigev_un2.__st.__sigev_priority
    type: s2
    doc: |
      Priority of the pulse, 1 to 255, or -1 to keep the priority of the
      receiving thread.
  - id: sigev_code_high
    type: u4
    -fixed: true
    doc: Upper half of a pointer in that union.
