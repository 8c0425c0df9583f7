meta:
  id: mount_flags
  title: Flags of a mount
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: Bits of `_io_mount_extra.flags` and of `DCMD_ALL_GETMOUNTFLAGS`.
doc-ref: |
  QNX Neutrino C Library Reference: mount(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/m/mount.html
enums:
  mount_flag:
    0x00000001: {id: mount_readonly, -orig-id: _MOUNT_READONLY, doc: Read only.}
    0x00000002: {id: mount_noexec, -orig-id: _MOUNT_NOEXEC, doc: Files cannot be executed.}
    0x00000004: {id: mount_nosuid, -orig-id: _MOUNT_NOSUID, doc: Set-id bits have no effect.}
    0x00000008: {id: mount_nocreat, -orig-id: _MOUNT_NOCREAT, doc: Files cannot be created.}
    0x00000010: {id: mount_off32, -orig-id: _MOUNT_OFF32, doc: Offsets are limited to 32 bits.}
    0x00000020: {id: mount_noatime, -orig-id: _MOUNT_NOATIME, doc: Access times are not kept.}
    0x00000080:
      id: mount_trusted
      -orig-id: _MOUNT_TRUSTED
      -since: 710
      doc: The filesystem is trusted.
    0x00001000: {id: mount_unmount, -orig-id: _MOUNT_UNMOUNT, doc: Unmount.}
    0x00002000: {id: mount_remount, -orig-id: _MOUNT_REMOUNT, doc: Change the flags of a mount.}
    0x00004000: {id: mount_force, -orig-id: _MOUNT_FORCE, doc: Unmount even when in use.}
    0x00008000: {id: mount_enumerate, -orig-id: _MOUNT_ENUMERATE, doc: Look for devices by itself.}
    0x00010000:
      id: mount_before
      -orig-id: _MOUNT_BEFORE
      doc: In front of other mounts of the path.
    0x00020000: {id: mount_after, -orig-id: _MOUNT_AFTER, doc: Behind other mounts of the path.}
    0x00040000: {id: mount_opaque, -orig-id: _MOUNT_OPAQUE, doc: Hide what is below.}
    0x00080000:
      id: mount_implied
      -orig-id: _MOUNT_IMPLIED
      doc: Mounted together with another one.
    0x20000000: {id: mflag_struct, -orig-id: _MFLAG_STRUCT, doc: The data are a structure.}
    0x40000000:
      id: mflag_spec
      -orig-id: _MFLAG_SPEC
      doc: The special device is not to be looked at.
    0x80000000:
      id: mflag_ocb
      -orig-id: _MFLAG_OCB
      doc: The special device is an open descriptor.
