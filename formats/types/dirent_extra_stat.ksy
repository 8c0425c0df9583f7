meta:
  id: dirent_extra_stat
  title: Extra record of a directory entry that holds a stat
  xref:
    qnx: dirent_extra_stat
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - stat
-orig-id: dirent_extra_stat
doc: |
  A whole extra record of type `_DTYPE_STAT` or `_DTYPE_LSTAT` as one structure
  of fixed size, for those who build or walk such records one at a time.
doc-ref: |
  QNX Neutrino C Library Reference: readdir(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/r/readdir.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: len_data
    -orig-id: d_datalen
    type: u2
    doc: Length of the data behind the header in bytes, 72.
  - id: d_type
    -orig-id: d_type
    type: u2
    -enum: dirent_extra_type
    doc: |
      `_DTYPE_STAT` (1) or `_DTYPE_LSTAT` (2).
  - id: reserved1
    -orig-id: d_reserved
    type: u4
    doc: Not used.
  - id: d_stat
    -orig-id: d_stat
    type: stat(dialect)
    doc: Attributes of the entry.
