meta:
  id: dirent_extra
  title: One extra record of a directory entry
  xref:
    qnx: dirent_extra
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - stat
-orig-id: dirent_extra
doc: |
  Header and data of an extra record. When a record is a stat of the usual
  length its data are given as a structure (see dirent_extra_stat), otherwise as
  bytes. The header is not swapped between byte orders (LAYOUT 6).
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
    doc: Length of the data behind this header in bytes.
  - id: d_type
    -orig-id: d_type
    type: u2
    -enum: dirent_extra_type
    doc: Kind of data.
  - id: reserved1
    -orig-id: d_reserved
    type: u4
    doc: Not used.
  - id: stat
    type: stat(dialect)
    if: has_stat
    doc: |
      Attributes of the entry, as stat() (`_DTYPE_STAT`) or lstat()
      (`_DTYPE_LSTAT`) gives them.
  - id: data
    size: len_data
    if: not has_stat
    doc: Data of a kind that is not described.
  - id: padding
    size: '(-len_data) % 8'
    if: not _io.eof
    doc: Zero bytes up to the next multiple of 8.
instances:
  has_stat:
    value: '(d_type == 1 or d_type == 2) and len_data == 72'
    doc: Whether the data are a 72-byte stat structure.
