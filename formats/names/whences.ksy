meta:
  id: whences
  title: What an offset counts from
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: Value of `whence` and `l_whence`.
doc-ref: |
  QNX Neutrino C Library Reference: lseek(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/l/lseek.html
enums:
  whence:
    0: {id: seek_set, -orig-id: SEEK_SET, doc: The start of the file.}
    1: {id: seek_cur, -orig-id: SEEK_CUR, doc: The current offset.}
    2: {id: seek_end, -orig-id: SEEK_END, doc: The end of the file.}
