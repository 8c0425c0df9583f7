meta:
  id: notify_extended_conditions
  title: Extended conditions of a notification
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: Low bits of `flags` in an extended message, and `flags_extra_mask` (B9.1).
doc-ref: |
  QNX Neutrino C Library Reference: ionotify(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/ionotify.html
enums:
  notify_extended_condition:
    0x0001: {id: conde_rdnorm, -orig-id: _NOTIFY_CONDE_RDNORM, doc: Normal data can be read.}
    0x0002: {id: conde_wrnorm, -orig-id: _NOTIFY_CONDE_WRNORM, doc: Normal data can be written.}
    0x0004: {id: conde_rdband, -orig-id: _NOTIFY_CONDE_RDBAND, doc: Priority data can be read.}
    0x0008: {id: conde_pri, -orig-id: _NOTIFY_CONDE_PRI, doc: High priority data can be read.}
    0x0010: {id: conde_wrband, -orig-id: _NOTIFY_CONDE_WRBAND, doc: Priority data can be written.}
    0x0020: {id: conde_err, -orig-id: _NOTIFY_CONDE_ERR, doc: An error happened.}
    0x0040: {id: conde_hup, -orig-id: _NOTIFY_CONDE_HUP, doc: The other side hung up.}
    0x1000: {id: conde_nval, -orig-id: _NOTIFY_CONDE_NVAL, doc: The descriptor is not open.}
