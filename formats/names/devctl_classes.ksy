meta:
  id: devctl_classes
  title: Classes of device control commands
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: Bits 15 to 8 of a device control command.
doc-ref: |
  QNX Neutrino C Library Reference: devctl(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/d/devctl.html
enums:
  devctl_class:
    1: {id: dcmd_all, -orig-id: _DCMD_ALL, doc: Every manager.}
    2:
      id: dcmd_fsys
      -orig-id: _DCMD_FSYS
      -aliases: [_DCMD_BLK]
      doc: Filesystems and block devices.
    3: {id: dcmd_chr, -orig-id: _DCMD_CHR, doc: Character devices.}
    4: {id: dcmd_net, -orig-id: _DCMD_NET, doc: Network devices.}
    5: {id: dcmd_misc, -orig-id: _DCMD_MISC, doc: Miscellaneous.}
    6: {id: dcmd_ip, -orig-id: _DCMD_IP, doc: TCP/IP.}
    7: {id: dcmd_mixer, -orig-id: _DCMD_MIXER, doc: Audio mixers.}
    8: {id: dcmd_proc, -orig-id: _DCMD_PROC, doc: Processes.}
    9: {id: dcmd_mem, -orig-id: _DCMD_MEM, doc: Memory.}
    10: {id: dcmd_input, -orig-id: _DCMD_INPUT, doc: Input devices.}
    11: {id: dcmd_photon, -orig-id: _DCMD_PHOTON, doc: Photon.}
    12: {id: dcmd_cam, -orig-id: _DCMD_CAM, doc: Common access method drivers.}
    13: {id: dcmd_usb, -orig-id: _DCMD_USB, doc: USB.}
    14: {id: dcmd_media, -orig-id: _DCMD_MEDIA, doc: Media.}
    15:
      id: dcmd_cam_sim
      -orig-id: _DCMD_CAM_SIM
      doc: Device drivers below the common access method.
    16: {id: dcmd_memclass, -orig-id: _DCMD_MEMCLASS, doc: Memory classes.}
    17: {id: dcmd_partition, -orig-id: _DCMD_PARTITION, doc: Partitions.}
