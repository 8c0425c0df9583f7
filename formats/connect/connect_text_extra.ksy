meta:
  id: connect_text_extra
  title: Text behind a path
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  Extra data of symlink(): the text of the link, NUL included. Since 8.0 also
  those of link(): the existing path.
doc-ref: |
  QNX Neutrino C Library Reference: symlink(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/s/symlink.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: text
    size-eos: true
    -text: strz
    doc: Text of the link, or the existing path.
