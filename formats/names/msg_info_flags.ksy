meta:
  id: msg_info_flags
  title: Flags of a received message
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: Bits of `_msg_info.flags`.
doc-ref: |
  QNX Neutrino C Library Reference: _msg_info,
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/m/_msg_info.html
enums:
  msg_info_flag:
    0x001: {id: mi_endian_big, -orig-id: _NTO_MI_ENDIAN_BIG, doc: The sender is big-endian.}
    0x002:
      id: mi_endian_diff
      -orig-id: _NTO_MI_ENDIAN_DIFF
      doc: The sender has the other byte order (B1.5).
    0x100:
      id: mi_unblock_req
      -orig-id: _NTO_MI_UNBLOCK_REQ
      doc: The sender wants to be unblocked.
    0x200:
      id: mi_net_cred_dirty
      -orig-id: _NTO_MI_NET_CRED_DIRTY
      doc: Network credentials are out of date.
    0x400:
      id: mi_constrained
      -orig-id: _NTO_MI_CONSTRAINED
      -since: 660
      -until: 710
      doc: The sender is constrained; until 7.1.
    0x800:
      id: mi_chroot
      -orig-id: _NTO_MI_CHROOT
      -since: 700
      doc: The sender has a root directory of its own.
    0x1000:
      id: mi_bits_64
      -orig-id: _NTO_MI_BITS_64
      -since: 700
      doc: The sender is a 64-bit process.
    0x2000:
      id: mi_bits_diff
      -orig-id: _NTO_MI_BITS_DIFF
      -since: 700
      doc: The sender has another word size.
    0x4000:
      id: mi_sandbox
      -orig-id: _NTO_MI_SANDBOX
      -since: 710
      -until: 710
      doc: The sender is in a sandbox; in 7.1.
