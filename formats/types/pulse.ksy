meta:
  id: pulse
  title: A pulse as a server receives it
  xref:
    qnx: _pulse
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - sigval
-orig-id:
  - name: _pulse
    until: 660
  - name: _pulse32
    since: 700
    until: 710
    pointers: integers
doc: |
  Sixteen bytes that the kernel delivers in place of a message. The
  resource-manager layer handles the codes of `pulse_code` (B1.4, B7.1, B7.5).
  History: since 7.0 this is `_pulse32`, that of a 32-bit process; see pulse64
  for the native one. 8.0 has no 32-bit processes.
doc-ref: |
  QNX Neutrino C Library Reference: _pulse,
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/p/_pulse.html
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
      What happened: 0 to 127 are free for applications, negative codes come
      from the system.
  - id: reserved1
    -orig-id: zero
    type: u1
    repeat: expr
    repeat-expr: 3
    doc: Always zero.
  - id: value
    -orig-id: value
    type: sigval(dialect)
    -inline: dialect >= 700
    doc: |
      Value chosen by the sender; the rcvid of the blocked message for an
      unblock pulse.
  - id: scoid
    -orig-id: scoid
    type: s4
    doc: Server connection id of the sender.
