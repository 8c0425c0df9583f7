meta:
  id: pulse_message
  title: A pulse in place of a message
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - ../types/pulse
doc: A pulse as the receive buffer of a server holds it.
doc-ref: |
  QNX Neutrino C Library Reference: _pulse,
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/p/_pulse.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: pulse
    type: pulse(dialect)
    doc: The pulse.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
