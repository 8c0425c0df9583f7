meta:
  id: statvfs_flags
  title: Flags of a filesystem
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: Bits of `f_flag`.
doc-ref: |
  QNX Neutrino C Library Reference: statvfs(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/s/statvfs.html
enums:
  statvfs_flag:
    0x01: {id: st_rdonly, -orig-id: ST_RDONLY, doc: Read only.}
    0x02: {id: st_noexec, -orig-id: ST_NOEXEC, doc: Files cannot be executed.}
    0x04: {id: st_nosuid, -orig-id: ST_NOSUID, doc: Set-id bits have no effect.}
    0x08: {id: st_nocreat, -orig-id: ST_NOCREAT, doc: Files cannot be created.}
    0x10: {id: st_off32, -orig-id: ST_OFF32, doc: Offsets are limited to 32 bits.}
    0x20: {id: st_noatime, -orig-id: ST_NOATIME, doc: Access times are not kept.}
    0x40:
      id: st_rmvable
      -orig-id: ST_RMVABLE
      -since: 660
      doc: The medium can be removed.
    0x80:
      id: st_trusted
      -orig-id: ST_TRUSTED
      -since: 710
      doc: The filesystem is trusted.
    0x200:
      id: st_concurrent
      -orig-id: ST_CONCURRENT
      -since: 710
      doc: Several threads may use it at once.
