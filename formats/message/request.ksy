meta:
  id: request
  title: Any request
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - ../connect/io_connect
    - io_message
    - msg_unknown
    - pulse64_message
    - pulse_message
doc: |
  Entry point for what a client sends: a connect, a chain of I/O messages, a
  pulse, or something else. Any bytes are accepted.
doc-ref: |
  QNX Neutrino, Writing a Resource Manager,
  https://www.qnx.com/developers/docs/6.4.1/neutrino/resmgr/about.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: body
    size-eos: true
    type:
      switch-on: kind
      cases:
        0: msg_unknown(dialect)
        1: io_connect(dialect)
        2: io_message(dialect)
        3: pulse_message(dialect)
        4: pulse64_message(dialect)
    doc: The request.
instances:
  type:
    pos: 0
    type: u2
    if: _io.size >= 2
    doc: Message number, looked at before the request is read.
  kind:
    value: '_io.size < 2 ? 0 : type == 0x100 ? 1 : type > 0x100 and type < 0x200 ? 2 : type == 0 and _io.size == 16 and dialect < 800 ? 3 : type == 0 and _io.size == 24 and dialect >= 700 ? 4 : 0'
    doc: |
      What the request is: 0 unknown, 1 connect, 2 I/O message, 3 pulse of a
      32-bit process, 4 pulse of a 64-bit process.
