meta:
  id: io_mmap_reply
  title: Handle on a file to map
  xref:
    qnx: _io_mmap_reply
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id: _io_mmap_reply
-confidence:
  - level: documented
    since: 660
    why: |
      `allowed_prot` tells what the descriptor is open for, and execution where
      the file has that permission (iofunc_mmap()).
doc: |
  Reply to `_IO_MMAP` (B8.24). History: since 7.1 a server may answer with
  `_io_mmap_reply_ext`, which begins with this.
doc-ref:
  - |
    QNX Neutrino C Library Reference: mmap(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/m/mmap.html
  - |
    QNX Neutrino C Library Reference: iofunc_mmap_default(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/iofunc_mmap_default.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: reserved1
    -orig-id: zero
    type: u4
    doc: Always zero.
  - id: flags
    -orig-id: flags
    type: u4
    if: dialect < 660
    doc: Always zero before 6.6.
  - id: allowed_prot
    -orig-id: allowed_prot
    type: u4
    if: dialect >= 660
    -flags: prot_flag
    doc: Protections the mapping may have, since 6.6.
  - id: offset
    -orig-id: offset
    type: u8
    doc: Offset to use for the mapping, in bytes.
  - id: coid
    -orig-id: coid
    type: s4
    doc: Connection id that stands for the mapped object.
  - id: fd
    -orig-id: fd
    type: s4
    doc: Descriptor of a memory object to map instead, 0 for none.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
