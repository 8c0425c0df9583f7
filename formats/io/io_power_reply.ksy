meta:
  id: io_power_reply
  title: Answer to a power request
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - ../types/pm_power_attr
    - power_result
doc: |
  Reply to `_IO_POWER`: the attributes, or the list of modes when
  `_IO_POWER_MODES` asked for it. History: since 6.6 one integer as wide as a
  pointer, whose meaning is not documented.
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
    if: dialect < 660 and subtype != 2 and _io.size >= 16
    doc: Power attributes of the device, until 6.5.
  - id: result
    type: power_result(dialect)
    if: '(dialect >= 660 and _io.size >= 4 and dialect < 700) or (dialect >= 700 and _io.size >= 8)'
    doc: What the server returned, since 6.6.
  - id: data
    size-eos: true
    doc: Supported modes, four bytes each, or other data of the manager.
