meta:
  id: notify_exten_flags
  title: Flags of an extended notification
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: Bits of `flags_exten` (B9.6).
doc-ref: |
  QNX Neutrino C Library Reference: ionotify(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/ionotify.html
enums:
  notify_exten_flag:
    0x1: {id: exten_first, -orig-id: _NOTIFY_FLAGS_EXTEN_FIRST, doc: The list of entries was empty.}
