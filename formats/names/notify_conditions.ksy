meta:
  id: notify_conditions
  title: Conditions of a notification message
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  Top four bits of `flags`. The bits below hold a count, or, with
  `_NOTIFY_COND_EXTEN`, the bits of notify_extended_condition.
doc-ref: |
  QNX Neutrino C Library Reference: ionotify(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/ionotify.html
enums:
  notify_condition:
    0x10000000: {id: cond_input, -orig-id: _NOTIFY_COND_INPUT, doc: Input is there.}
    0x20000000: {id: cond_output, -orig-id: _NOTIFY_COND_OUTPUT, doc: Output is possible.}
    0x40000000: {id: cond_oband, -orig-id: _NOTIFY_COND_OBAND, doc: Out-of-band data are there.}
    0x80000000: {id: cond_exten, -orig-id: _NOTIFY_COND_EXTEN, doc: Extended message.}
