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
