meta:
  id: devctl_mount_flags
  title: Mount flags as data of a devctl
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: Data of `DCMD_ALL_GETMOUNTFLAGS`.
doc-ref: |
  QNX Neutrino C Library Reference: devctl(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/d/devctl.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: flags
    -orig-id: flags
    type: u4
    -flags: mount_flag
    doc: Flags of the mount, 0 without one.
