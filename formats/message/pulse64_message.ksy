meta:
  id: pulse64_message
  title: A 64-bit pulse in place of a message
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - ../types/pulse64
doc: A pulse as the receive buffer of a 64-bit server holds it.
doc-ref: |
  QNX Neutrino C Library Reference: _pulse,
  https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/p/_pulse.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: pulse
    type: pulse64(dialect)
    doc: The pulse.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
