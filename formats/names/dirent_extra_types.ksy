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
    1: {id: dtype_stat, -orig-id: _DTYPE_STAT, doc: 'Attributes of the object, links followed.'}
    2: {id: dtype_lstat, -orig-id: _DTYPE_LSTAT, doc: Attributes of the entry itself.}
