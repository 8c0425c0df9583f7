meta:
  id: power_subtypes
  title: Power requests
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: Value of `_io_power.subtype`, 6.4 and 6.5.
doc-ref: |
  QNX Neutrino, Writing a Resource Manager,
  https://www.qnx.com/developers/docs/6.4.1/neutrino/resmgr/about.html
enums:
  power_subtype:
    0: {id: power_get, -orig-id: _IO_POWER_GET, doc: Ask for the current mode.}
    1: {id: power_set, -orig-id: _IO_POWER_SET, doc: Change the mode.}
    2: {id: power_modes, -orig-id: _IO_POWER_MODES, doc: Ask for the supported modes.}
    3: {id: power_modeattr, -orig-id: _IO_POWER_MODEATTR, doc: Ask for attributes of a mode.}
