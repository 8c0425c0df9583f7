meta:
  id: directory
  title: Data of a directory read
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - dirent
doc: |
  What `_IO_READ` on a directory returns: whole entries, one behind the other.
doc-ref: |
  QNX Neutrino C Library Reference: readdir(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/r/readdir.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: entries
    type: dirent(dialect)
    repeat: eos
    doc: Directory entries in the order of the directory.
