meta:
  id: dirent_extra_types
  title: Kinds of extra records of a directory entry
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: Value of `d_type` before 7.0, which renumbers them.
doc-ref: |
  QNX Neutrino C Library Reference: readdir(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/r/readdir.html
enums:
  dirent_extra_type:
    0: {id: dtype_none, -orig-id: _DTYPE_NONE, doc: Nothing.}
    1: {id: dtype_stat, -orig-id: _DTYPE_STAT, -until: 660, -aliases: [{name: _DTYPE_STAT_UNSET, since: 700}], doc: 'Attributes of the object, links followed.'}
    2: {id: dtype_lstat, -orig-id: _DTYPE_LSTAT, -until: 660, -aliases: [{name: _DTYPE_LSTAT_UNSET, since: 700}], doc: Attributes of the entry itself.}
    3:
      id: dtype_stat_t32_2001
      -orig-id: _DTYPE_STAT_T32_2001
      -since: 700
      doc: Attributes of the object in form 1, links followed.
    4:
      id: dtype_lstat_t32_2001
      -orig-id: _DTYPE_LSTAT_T32_2001
      -since: 700
      doc: Attributes of the entry itself in form 1.
    5:
      id: dtype_stat_t32_2008
      -orig-id: _DTYPE_STAT_T32_2008
      -since: 700
      doc: Attributes of the object in form 2, links followed.
    6:
      id: dtype_lstat_t32_2008
      -orig-id: _DTYPE_LSTAT_T32_2008
      -since: 700
      doc: Attributes of the entry itself in form 2.
    7:
      id: dtype_stat_t64_2008
      -orig-id: _DTYPE_STAT_T64_2008
      -aliases:
        - name: _DTYPE_STAT
          since: 700
      -since: 700
      doc: Attributes of the object in form 3, links followed.
    8:
      id: dtype_lstat_t64_2008
      -orig-id: _DTYPE_LSTAT_T64_2008
      -aliases:
        - name: _DTYPE_LSTAT
          since: 700
      -since: 700
      doc: Attributes of the entry itself in form 3.
