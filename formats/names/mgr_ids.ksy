meta:
  id: mgr_ids
  title: Managers of private messages
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: Value of `_io_msg.mgrid`. 0xf000 to 0xffff are free for anyone.
doc-ref: |
  QNX Neutrino, Writing a Resource Manager,
  https://www.qnx.com/developers/docs/6.4.1/neutrino/resmgr/about.html
enums:
  mgr_id:
    2: {id: fsys, -orig-id: _IOMGR_FSYS, doc: Filesystems.}
    6: {id: tcpip, -orig-id: _IOMGR_TCPIP, doc: TCP/IP.}
    11: {id: photon, -orig-id: _IOMGR_PHOTON, doc: Photon.}
    12: {id: cam, -orig-id: _IOMGR_CAM, doc: Block devices.}
    13: {id: pci, -orig-id: _IOMGR_PCI, doc: PCI.}
    14: {id: netmgr, -orig-id: _IOMGR_NETMGR, doc: Network manager.}
    16: {id: registry, -orig-id: _IOMGR_REGISTRY, doc: Registry.}
    17: {id: pccard, -orig-id: _IOMGR_PCCARD, doc: PC cards.}
    18: {id: usb, -orig-id: _IOMGR_USB, doc: USB.}
    19: {id: media, -orig-id: _IOMGR_MEDIA, doc: Media.}
    20: {id: pmm, -orig-id: _IOMGR_PMM, doc: Power management.}
    21: {id: display, -orig-id: _IOMGR_DISPLAY, doc: Display.}
    22: {id: input, -orig-id: _IOMGR_INPUT, doc: Input devices.}
    61440: {id: private_base, -orig-id: _IOMGR_PRIVATE_BASE, doc: First private number.}
    65535: {id: private_max, -orig-id: _IOMGR_PRIVATE_MAX, doc: Last private number.}
    23:
      id: smmu
      -orig-id: _IOMGR_SMMU
      -since: 700
      doc: Memory management of devices.
    24:
      id: tabrm
      -orig-id: _IOMGR_TABRM
      -since: 700
      doc: Resource tables.
    25:
      id: keystore
      -orig-id: _IOMGR_KEYSTORE
      -since: 700
      doc: Key store.
    26:
      id: qfim
      -orig-id: _IOMGR_QFIM
      -since: 700
      doc: Filesystem integrity.
    32:
      id: devcrypto
      -orig-id: _IOMGR_DEVCRYPTO
      -since: 700
      doc: Encryption devices.
