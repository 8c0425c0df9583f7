meta:
  id: fadvise
  title: Advice on the use of a file range
  xref:
    qnx: _fadvise
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id: _fadvise
doc: Data of the devctl `DCMD_ALL_FADVISE`, sent by posix_fadvise() (B8.17).
doc-ref: |
  QNX Neutrino C Library Reference: posix_fadvise(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/p/posix_fadvise.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: advice
    -orig-id: advice
    type: s4
    doc: Expected pattern of use, one of the `POSIX_FADV_` values.
  - id: reserved1
    -orig-id: spare
    type: s4
    doc: Not used.
  - id: offset
    -orig-id: offset
    type: s8
    doc: Start of the range in bytes.
  - id: len_range
    -orig-id: len
    type: s8
    doc: Length of the range in bytes; 0 means up to the end of the file.
