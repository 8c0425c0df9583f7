meta:
  id: msg_unknown
  title: A message outside the described ranges
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  A message whose number belongs to no resource manager, or one too short to
  have a number (B1.2, B1.3).
doc-ref: |
  QNX Neutrino, Writing a Resource Manager,
  https://www.qnx.com/developers/docs/6.4.1/neutrino/resmgr/about.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: data
    size-eos: true
    doc: The whole message.
