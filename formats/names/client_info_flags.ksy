meta:
  id: client_info_flags
  title: State of a client
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: Bits of `_client_info.flags`.
doc-ref: |
  QNX Neutrino C Library Reference: ConnectClientInfo(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/c/connectclientinfo.html
enums:
  client_info_flag:
    0x01: {id: ci_endian_big, -orig-id: _NTO_CI_ENDIAN_BIG, doc: The client is big-endian.}
    0x04:
      id: ci_bkgnd_pgrp
      -orig-id: _NTO_CI_BKGND_PGRP
      doc: Its process group is in the background.
    0x08: {id: ci_orphan_pgrp, -orig-id: _NTO_CI_ORPHAN_PGRP, doc: Its process group is orphaned.}
    0x80: {id: ci_stopped, -orig-id: _NTO_CI_STOPPED, doc: It is stopped.}
    0x100:
      id: ci_unable
      -orig-id: _NTO_CI_UNABLE
      -since: 660
      doc: It lacks an ability that was asked for.
    0x200:
      id: ci_type_id
      -orig-id: _NTO_CI_TYPE_ID
      -since: 700
      doc: Its type id is asked for.
    0x800:
      id: ci_chroot
      -orig-id: _NTO_CI_CHROOT
      -since: 700
      doc: It has a root directory of its own.
    0x1000:
      id: ci_bits_64
      -orig-id: _NTO_CI_BITS_64
      -since: 700
      -until: 710
      doc: It is a 64-bit process; until 7.1.
    0x4000:
      id: ci_sandbox
      -orig-id: _NTO_CI_SANDBOX
      -since: 710
      -until: 710
      doc: It is in a sandbox; in 7.1.
    0x8000:
      id: ci_loader
      -orig-id: _NTO_CI_LOADER
      -since: 700
      doc: It is being loaded.
    0x40000000:
      id: ci_groups_info_only
      -orig-id: _NTO_CI_GROUPS_INFO_ONLY
      -since: 800
      doc: Only its groups are asked for.
    0x80000000:
      id: ci_full_groups
      -orig-id: _NTO_CI_FULL_GROUPS
      -since: 660
      doc: It has more groups than fit.
