meta:
  id: power_modes
  title: Power modes
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  Value of the power modes of a device: the mode in the top bits, properties
  below.
doc-ref: |
  QNX Neutrino, Writing a Resource Manager,
  https://www.qnx.com/developers/docs/6.4.1/neutrino/resmgr/about.html
enums:
  power_mode:
    0x00000000: {id: pm_mode_off, -orig-id: PM_MODE_OFF, -until: 650, -mask: 0xe0000000, doc: Switched off.}
    0x20000000: {id: pm_mode_standby, -orig-id: PM_MODE_STANDBY, -until: 650, -mask: 0xe0000000, doc: Standby.}
    0x40000000: {id: pm_mode_idle, -orig-id: PM_MODE_IDLE, -until: 650, -mask: 0xe0000000, doc: Idle.}
    0x60000000: {id: pm_mode_active, -orig-id: PM_MODE_ACTIVE, -until: 650, -mask: 0xe0000000, doc: Active.}
    0xffffffff: {id: pm_mode_unknown, -orig-id: PM_MODE_UNKNOWN, -until: 650, -mask: 0xffffffff, doc: Not known.}
