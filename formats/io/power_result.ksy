meta:
  id: power_result
  title: Result of a power request
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: An integer as wide as a pointer of the process.
doc-ref: |
  QNX Neutrino, Writing a Resource Manager,
  https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.resmgr/topic/about.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: value
    type: u4
    if: dialect < 700
    doc: The result, until 6.6.
  - id: value64
    type: u8
    if: dialect >= 700
    doc: The result, since 7.0.
