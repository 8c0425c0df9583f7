meta:
  id: dir_flags
  title: Flags of a directory stream
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: Value of the flags of dircntl(), which make a client ask for extra records.
doc-ref: |
  QNX Neutrino C Library Reference: dircntl(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/d/dircntl.html
enums:
  dir_flag:
    0x00000001: {id: d_flag_filter, -orig-id: D_FLAG_FILTER, doc: Leave out duplicate names.}
    0x00000002: {id: d_flag_stat, -orig-id: D_FLAG_STAT, doc: Ask for the attributes of entries.}
    0x80000000: {id: d_flag_reserved, -orig-id: D_FLAG_RESERVED, doc: Reserved.}
    0x00000010:
      id: d_flag_stat_form_t32_2001
      -orig-id: D_FLAG_STAT_FORM_T32_2001
      -mask: 0xf0
      -since: 700
      doc: Attributes in form 1.
    0x00000020:
      id: d_flag_stat_form_t32_2008
      -orig-id: D_FLAG_STAT_FORM_T32_2008
      -mask: 0xf0
      -since: 700
      doc: Attributes in form 2.
    0x00000030:
      id: d_flag_stat_form_t64_2008
      -orig-id: D_FLAG_STAT_FORM_T64_2008
      -mask: 0xf0
      -since: 700
      doc: Attributes in form 3.
