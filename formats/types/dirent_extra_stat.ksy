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
    - stat_t64_2008
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
    doc: |
      Length of the data behind the header in bytes: 72, since
      7.0 also 96 or 120.
  - id: d_type
    -orig-id: d_type
    type: u2
    -enum: dirent_extra_type
    doc: |
      `_DTYPE_STAT` or `_DTYPE_LSTAT`: 1 or 2, since 7.0 the form decides the
      number, 7 or 8 for the longest.
  - id: reserved1
    -orig-id: d_reserved
    type: u4
    doc: Not used.
  - id: d_stat
    -orig-id: d_stat
    type: stat(dialect)
    if: dialect < 700
    doc: Attributes of the entry; until 6.6.
  - id: d_stat_t64_2008
    -orig-id: d_stat_t64_2008
    type: stat_t64_2008(dialect)
    if: dialect >= 700
    -arms:
      - name: '{anon}'
        offset: 0
        ctype: 'union {anon}'
        size: 120
      - name: d_stat
        offset: 0
        ctype: struct stat
        size: 120
      - name: d_stat_t32_2001
        offset: 0
        ctype: struct __stat_t32_2001
        size: 72
      - name: d_stat_t32_2008
        offset: 0
        ctype: struct __stat_t32_2008
        size: 96
    doc: |
      Attributes of the entry in the longest form, since 7.0. Shorter
      forms lie over the same bytes.
