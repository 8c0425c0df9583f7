meta:
  id: prot_flags
  title: Protections of a mapping
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: Bits of `_io_mmap.prot`.
doc-ref: |
  QNX Neutrino C Library Reference: mmap(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/m/mmap.html
enums:
  prot_flag:
    0x0100: {id: prot_read, -orig-id: PROT_READ, doc: Readable.}
    0x0200: {id: prot_write, -orig-id: PROT_WRITE, doc: Writable.}
    0x0400: {id: prot_exec, -orig-id: PROT_EXEC, doc: Executable.}
    0x0800: {id: prot_nocache, -orig-id: PROT_NOCACHE, doc: Not cached.}
