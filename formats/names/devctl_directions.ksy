meta:
  id: devctl_directions
  title: Directions of device control data
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: Bits 31 and 30 of a device control command.
doc-ref: |
  QNX Neutrino C Library Reference: devctl(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/d/devctl.html
enums:
  devctl_direction:
    0x00000000: {id: devdir_none, -orig-id: DEVDIR_NONE, -mask: 0xc0000000, doc: No data.}
    0x40000000: {id: devdir_from, -orig-id: DEVDIR_FROM, -mask: 0xc0000000, doc: From the device.}
    0x80000000: {id: devdir_to, -orig-id: DEVDIR_TO, -mask: 0xc0000000, doc: To the device.}
    0xc0000000: {id: devdir_tofrom, -orig-id: DEVDIR_TOFROM, -mask: 0xc0000000, doc: Both ways.}
