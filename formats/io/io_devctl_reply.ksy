meta:
  id: io_devctl_reply
  title: Answer to a device control command
  xref:
    qnx: _io_devctl_reply
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - ../types/statvfs
    - devctl_flags
    - devctl_mount_flags
-orig-id: _io_devctl_reply
doc: |
  Reply to `_IO_DEVCTL`. It may be empty when no data come back. Servers often
  return the header of the request, so that the reserved words hold its bytes
  (B8.17).
doc-ref:
  - |
    QNX Neutrino C Library Reference: devctl(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/d/devctl.html
  - |
    QNX Neutrino C Library Reference: iofunc_devctl_default(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/iofunc_devctl_default.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
  - id: dcmd
    type: u4
    doc: Command of the request that is answered, 0 when not known.
seq:
  - id: reserved1
    -orig-id: zero
    type: u4
    doc: Zero, or type and length of the request.
  - id: ret_val
    -orig-id: ret_val
    type: s4
    doc: Result that devctl() hands to the caller.
  - id: nbytes
    -orig-id: nbytes
    type: s4
    if: dialect < 660
    doc: Bytes of data, signed before 6.6.
  - id: nbytes_u
    -orig-id: nbytes
    type: u4
    if: dialect >= 660
    doc: Bytes of data, unsigned since 6.6.
  - id: reserved2
    -orig-id: zero2
    type: s4
    doc: Zero, or the last word of the request.
  - id: getflags
    type: devctl_flags(dialect)
    if: payload == 1
    doc: Open flags, for `DCMD_ALL_GETFLAGS`.
  - id: mount_flags
    type: devctl_mount_flags(dialect)
    if: payload == 2
    doc: Mount flags, for `DCMD_ALL_GETMOUNTFLAGS`.
  - id: statvfs
    type: statvfs(dialect)
    if: payload == 3
    doc: Filesystem status, for `DCMD_FSYS_STATVFS`.
  - id: data
    size-eos: true
    doc: |
      Data from the device, as many as were returned; empty behind a described
      structure.
instances:
  payload:
    value: 'dcmd == 0x40040101 and _io.size == 20 ? 1 : dcmd == 0x40040103 and _io.size == 20 ? 2 : dcmd == 0x40a8020d and _io.size == 184 ? 3 : 0'
    doc: |
      What follows the header: 0 bytes, 1 open flags, 2 mount flags, 3
      filesystem status.
