meta:
  id: power_mode_flags
  title: Flags of a power request
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: Bits of `_io_power.flags`.
doc-ref: |
  QNX Neutrino, Writing a Resource Manager,
  https://www.qnx.com/developers/docs/6.4.1/neutrino/resmgr/about.html
enums:
  power_mode_flag:
    0x00001: {id: pm_mode_force, -orig-id: PM_MODE_FORCE, -until: 650, doc: Change even when the device objects.}
    0x00002: {id: pm_mode_urgent, -orig-id: PM_MODE_URGENT, -until: 650, doc: Change at once.}
    0x00010:
      id: pm_mode_noram
      -orig-id: PM_MODE_NORAM
      -until: 650
      -aliases: [PMD_MODE_ATTR_NORAM]
      doc: Memory is lost in this mode.
    0x00020:
      id: pm_mode_hwvol
      -orig-id: PM_MODE_HWVOL
      -until: 650
      -aliases: [PMD_MODE_ATTR_HWVOL]
      doc: Hardware state is lost in this mode.
    0x00040:
      id: pm_mode_wakeup
      -orig-id: PM_MODE_WAKEUP
      -until: 650
      -aliases: [PMD_MODE_ATTR_WAKEUP]
      doc: The device can wake up the system.
    0x10000: {id: pm_mode_driver, -orig-id: PM_MODE_DRIVER, -until: 650, doc: The change comes from the driver.}
    0x20000:
      id: pm_mode_hwevent
      -orig-id: PM_MODE_HWEVENT
      -until: 650
      doc: The change comes from the hardware.
