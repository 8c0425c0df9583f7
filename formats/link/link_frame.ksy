meta:
  id: link_frame
  title: Frame of the link between the kit and an adapter
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - link_close
    - link_done
    - link_empty
    - link_event
    - link_hello
    - link_open
    - link_opened
    - link_pulse
    - link_refused
    - link_result
    - link_send
    - link_unblock
    - link_welcome
doc: |
  Everything that travels between the kit and the adapter of a system under
  test, over pipes, TCP or a Unix socket: a 12-byte head and a body. The kit
  asks (types below 0x80), the adapter answers (0x80 and above) with the same
  id, in any order. Request and reply bytes of the resource manager inside
  `send` and `result` are in the byte order of the dialect; the link itself is
  always little-endian. A frame that breaks a limit of this schema ends the
  link. The conversation: hello, welcome; then any number of open, send, close
  and the rest; then bye. An adapter that meets the end of its input ends as
  after bye.
seq:
  - id: magic
    contents: [0x52, 0x4b]
    doc: |
      The letters RK. Anything else is not this protocol.
  - id: type
    type: u1
    doc: |
      Kind of frame: 1 hello, 2 open, 3 close, 4 send, 5 unblock, 6 pulse, 7
      reset, 8 bye; 0x81 welcome, 0x82 opened, 0x83 done, 0x84 result, 0x85
      event, 0x86 refused.
  - id: reserved1
    type: u1
    doc: |
      Zero.
  - id: len_body
    type: u4
    valid:
      max: 1048704
    doc: |
      Bytes of the body.
  - id: id
    type: u4
    doc: |
      Number of the question, chosen by the kit, not used again before its
      answer; the answer repeats it. 0 in an event, which answers nothing.
  - id: body
    size: len_body
    type:
      switch-on: type
      cases:
        1: link_hello
        2: link_open
        3: link_close
        4: link_send
        5: link_unblock
        6: link_pulse
        7: link_empty
        8: link_empty
        0x81: link_welcome
        0x82: link_opened
        0x83: link_done
        0x84: link_result
        0x85: link_event
        0x86: link_refused
        _: link_empty
    doc: |
      What is asked or answered.
