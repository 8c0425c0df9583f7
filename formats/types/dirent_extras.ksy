meta:
  id: dirent_extras
  title: Extra records of a directory entry
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - dirent_extra
doc: All extra records behind the name of one directory entry.
doc-ref: |
  QNX Neutrino C Library Reference: readdir(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/r/readdir.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: records
    type: dirent_extra(dialect)
    repeat: eos
    doc: Extra records, one behind the other, each on a multiple of 8 bytes.
