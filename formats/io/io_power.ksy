meta:
  id: io_power
  title: Power management
  xref:
    qnx: _io_power
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id: _io_power
-unions:
  - name: io_power_t
    until: 650
    members:
      i: _io_power
      o: _pm_power_attr
  - name: io_power_t
    since: 660
    until: 660
    members:
      i: _io_power
      o: u4
  - name: io_power_t
    since: 700
    members:
      i: _io_power
      o: u8
doc: |
  Request of the power management library. History: 6.6 dropped that library and
  its header; the message stayed, its reply became one pointer-sized integer.
doc-ref: |
  QNX Neutrino, Writing a Resource Manager,
  https://www.qnx.com/developers/docs/6.4.1/neutrino/resmgr/about.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: type
    -orig-id: type
    type: u2
    -enum: io_type
    doc: Message number, `_IO_POWER` (0x11a).
  - id: combine_len
    -orig-id: combine_len
    type: u2
    doc: |
      Length of this message in bytes; bit 15 (`_IO_COMBINE_FLAG`) says that
      another message follows in the chain.
  - id: subtype
    -orig-id: subtype
    type: u4
    -enum: power_subtype
    doc: What is asked for.
  - id: flags
    -orig-id: flags
    type: u4
    -flags: power_mode_flag
    doc: Flags of a change of mode.
  - id: mode
    -orig-id: mode
    type: s4
    -flags: power_mode
    doc: Mode to enter, or number of modes the client has room for.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
