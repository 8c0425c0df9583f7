meta:
  id: fdinfo_request_flags
  title: Flags of a request for a descriptor state
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: Bits of `_io_fdinfo.flags`.
doc-ref: |
  QNX Neutrino C Library Reference: iofdinfo(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/iofdinfo.html
enums:
  fdinfo_request_flag:
    0x1:
      id: flag_localpath
      -orig-id: _FDINFO_FLAG_LOCALPATH
      doc: Return the path as this node sees it.
    0x2:
      id: flag_nopath
      -orig-id: _FDINFO_FLAG_NOPATH
      -since: 800
      doc: Do not return the path.
