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
    - stat_t32_2008
    - stat_t64_2008
-orig-id: dirent_extra
-confidence:
  - level: documented
    since: 700
    why: |
      Servers follow the form that the read asks for; that they do so for each
      hint is presumed.
doc: |
  Header and data of an extra record. When a record is a stat of the usual
  length its data are given as a structure (see dirent_extra_stat), otherwise as
  bytes. The header is not swapped between byte orders (LAYOUT 6). History: since
  7.0 the type says which form of stat the data are.
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
    if: form == 1
    doc: |
      Attributes of the entry in form 1, as stat() (`_DTYPE_STAT`) or
      lstat() (`_DTYPE_LSTAT`) gives them.
  - id: stat_t32_2008
    type: stat_t32_2008(dialect)
    if: form == 2
    doc: Attributes of the entry in form 2; since 7.0.
  - id: stat_t64_2008
    type: stat_t64_2008(dialect)
    if: form == 3
    doc: Attributes of the entry in form 3; since 7.0.
  - id: data
    size: len_data
    if: form == 0
    doc: Data of a kind that is not described.
  - id: padding
    size: '(-len_data) % 8'
    if: not _io.eof
    doc: Zero bytes up to the next multiple of 8.
instances:
  form:
    value: 'd_type < 1 ? 0 : d_type < 3 and len_data == 72 ? 1 : dialect < 700 ? 0 : d_type < 5 and len_data == 72 ? 1 : d_type == 5 and len_data == 96 or d_type == 6 and len_data == 96 ? 2 : d_type == 7 and len_data == 120 or d_type == 8 and len_data == 120 ? 3 : 0'
    doc: |
      Form of the stat structure, 0 when the data are none. Until 6.6 there is
      one; since 7.0 types 3 and 4 are form 1, 5 and 6 form 2, 7 and 8 form 3,
      and 1 and 2 come from servers that know no forms.
