meta:
  id: fs_directio64
  title: Transfer past the cache, 64 bits
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id:
  - name: fs_directio
    since: 700
doc: |
  Data of the devctl `DCMD_FSYS_DIRECT_IO` with 64-bit addresses. History:
  since 7.0; the size in the number of the command tells it from the older
  form.
doc-ref: |
  QNX Neutrino C Library Reference: devctl(),
  https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/d/devctl.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: offset
    -orig-id: offset
    type: s8
    doc: Offset in the file in bytes.
  - id: nbytes
    -orig-id: nbytes
    type: u4
    doc: Bytes to transfer.
  - id: flags
    -orig-id: flags
    type: u4
    doc: Direction and kind of the transfer.
  - id: paddr
    -orig-id: paddr
    type: u8
    doc: Physical address of the data.
  - id: vaddr
    -orig-id: vaddr
    type: u8
    doc: Virtual address of the data.
