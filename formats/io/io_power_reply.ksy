meta:
  id: io_power_reply
  title: Answer to a power request
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - ../types/pm_power_attr
doc: |
  Reply to `_IO_POWER`: the attributes, or the list of modes when
  `_IO_POWER_MODES` asked for it.
doc-ref: |
  QNX Neutrino, Writing a Resource Manager,
  https://www.qnx.com/developers/docs/6.4.1/neutrino/resmgr/about.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
  - id: subtype
    type: u4
    doc: Subtype of the request that is answered.
seq:
  - id: attr
    type: pm_power_attr(dialect)
    if: 'subtype != 2 and _io.size >= 16'
    doc: Power attributes of the device.
  - id: data
    size-eos: true
    doc: Supported modes, four bytes each, or other data of the manager.
