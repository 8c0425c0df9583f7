meta:
  id: pm_power_attr
  title: Power modes of a device
  xref:
    qnx: _pm_power_attr
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id:
  - name: _pm_power_attr
    until: 650
doc: Answer to `_IO_POWER`; known from 6.5, gone in 6.6.
doc-ref: |
  QNX Neutrino, Writing a Resource Manager,
  https://www.qnx.com/developers/docs/6.4.1/neutrino/resmgr/about.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: cur_mode
    -orig-id: cur_mode
    type: s4
    -flags: power_mode
    doc: Mode the device is in.
  - id: new_mode
    -orig-id: new_mode
    type: s4
    -flags: power_mode
    doc: Mode the device is changing to.
  - id: nxt_mode
    -orig-id: nxt_mode
    type: s4
    -flags: power_mode
    doc: Mode that was asked for next.
  - id: num_modes
    -orig-id: num_modes
    type: s4
    doc: Number of modes the device supports.
