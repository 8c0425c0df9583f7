meta:
  id: dirent
  title: One directory entry
  xref:
    qnx: dirent
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - dirent_extras
-orig-id: dirent
doc: |
  Record of a directory read: 20 fixed bytes, name, padding, and any extra
  records, `d_reclen` bytes altogether. Some servers count the NUL of the name
  in `d_namelen` and some do not, so the name ends at its first NUL (LAYOUT
  2.4).
doc-ref: |
  QNX Neutrino C Library Reference: readdir(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/r/readdir.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: d_ino
    -orig-id: d_ino
    type: u8
    doc: File serial number of the entry.
  - id: d_offset
    -orig-id: d_offset
    type: s8
    doc: |
      Position of the entry in the directory; a whole number whose unit the
      server chooses.
  - id: len_record
    -orig-id: d_reclen
    type: s2
    doc: Length of this record in bytes, a multiple of 8.
  - id: len_name
    -orig-id: d_namelen
    type: s2
    doc: Length of the name in bytes, with or without its NUL.
  - id: name
    -orig-id: d_name
    size: len_name
    -text: str
    -flexible: 1
    doc: Name of the entry.
  - id: padding
    size: len_padding
    doc: |
      NUL of the name and zero bytes up to the extra records or the end of the
      record.
  - id: extras
    size: len_record - 20 - len_name - len_padding
    type: dirent_extras(dialect)
    if: len_record > 20 + len_name + len_padding
    doc: Extra records of the entry, present when the client asked for them.
instances:
  ofs_extras:
    value: '28 + len_name - (28 + len_name) % 8'
    doc: |
      Where extra records start, in bytes from the start of the record: the name
      and a NUL, rounded up to a multiple of 8.
  len_padding:
    value: '(ofs_extras < len_record ? ofs_extras : len_record) - 20 - len_name'
    doc: |
      Bytes between the name and the extra records; negative in a record too
      short for its name.
