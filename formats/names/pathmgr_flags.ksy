meta:
  id: pathmgr_flags
  title: How a server attaches a path
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: Bits of `_io_resmgr_link_extra.flags`.
doc-ref: |
  QNX Neutrino C Library Reference: resmgr_attach(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/r/resmgr_attach.html
enums:
  pathmgr_flag:
    0x001:
      id: resmgr_flag_before
      -orig-id: _RESMGR_FLAG_BEFORE
      -aliases: [PATHMGR_FLAG_BEFORE]
      doc: In front of other servers of the path.
    0x002:
      id: resmgr_flag_after
      -orig-id: _RESMGR_FLAG_AFTER
      -aliases: [PATHMGR_FLAG_AFTER]
      doc: Behind other servers of the path.
    0x004:
      id: resmgr_flag_opaque
      -orig-id: _RESMGR_FLAG_OPAQUE
      -aliases: [PATHMGR_FLAG_OPAQUE]
      doc: Hide shorter paths.
    0x008:
      id: resmgr_flag_ftypeonly
      -orig-id: _RESMGR_FLAG_FTYPEONLY
      -aliases: [PATHMGR_FLAG_FTYPEONLY]
      doc: Only requests for this type.
    0x010:
      id: resmgr_flag_ftypeall
      -orig-id: _RESMGR_FLAG_FTYPEALL
      -aliases: [PATHMGR_FLAG_FTYPEALL]
      doc: Requests for every type.
    0x020:
      id: pathmgr_flag_sticky
      -orig-id: PATHMGR_FLAG_STICKY
      doc: The path stays when the server is gone.
    0x100:
      id: resmgr_flag_dir
      -orig-id: _RESMGR_FLAG_DIR
      -aliases: [PATHMGR_FLAG_DIR]
      doc: The server handles what is below the path.
    0x200:
      id: resmgr_flag_self
      -orig-id: _RESMGR_FLAG_SELF
      -aliases: [PATHMGR_FLAG_SELF]
      doc: The server may be a client of the path.
