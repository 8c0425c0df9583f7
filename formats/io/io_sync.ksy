meta:
  id: io_sync
  title: Write out what is cached
  xref:
    qnx: _io_sync
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id: _io_sync
-unions:
  - name: io_sync_t
    members:
      i: _io_sync
doc: Request of fsync() and fdatasync() (B8.22).
doc-ref:
  - |
    QNX Neutrino C Library Reference: fsync(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/f/fsync.html
  - |
    QNX Neutrino C Library Reference: iofunc_sync_default(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/iofunc_sync_default.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: type
    -orig-id: type
    type: u2
    -enum: io_type
    doc: Message number, `_IO_SYNC` (0x119).
  - id: combine_len
    -orig-id: combine_len
    type: u2
    doc: |
      Length of this message in bytes; bit 15 (`_IO_COMBINE_FLAG`) says that
      another message follows in the chain.
  - id: flag
    -orig-id: flag
    type: u4
    -flags: open_flag
    doc: |
      `O_SYNC` for fsync(), `O_DSYNC` for fdatasync().
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
