meta:
  id: pulse64
  title: A pulse as a 64-bit server receives it
  xref:
    qnx: _pulse
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - sigval64
-orig-id:
  - name: _pulse
    since: 700
  - name: _pulse64
    since: 700
    until: 710
    pointers: integers
doc: |
  Twenty-four bytes that the kernel delivers in place of a message. History:
  since 7.0; wider than the 16 bytes of a 32-bit process because the value may
  be a pointer.
doc-ref: |
  QNX Neutrino C Library Reference: _pulse,
  https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/p/_pulse.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: type
    -orig-id: type
    type: u2
    doc: Always `_PULSE_TYPE` (0).
  - id: subtype
    -orig-id: subtype
    type: u2
    doc: Always `_PULSE_SUBTYPE` (0).
  - id: code
    -orig-id: code
    type: s1
    -enum: pulse_code
    doc: |
      What happened; 0 to 127 are free for applications, negative codes
      come from the system.
  - id: reserved1
    -orig-id: zero
    type: u1
    repeat: expr
    repeat-expr: 3
    doc: Always zero.
  - id: value
    -orig-id: value
    type: sigval64(dialect)
    -arms:
      - name: value.sival_long
        offset: 0
        type: s8
        since: 800
      - name: value.sival_ulong
        offset: 0
        type: u8
        since: 800
    -inline: dialect >= 700
    doc: |
      Value chosen by the sender; the rcvid of the blocked message for an
      unblock pulse.
  - id: scoid
    -orig-id: scoid
    type: s4
    doc: Server connection id of the sender.
  - id: padding1
    type: u4
    -fixed: true
    doc: Four bytes that align the structure.
