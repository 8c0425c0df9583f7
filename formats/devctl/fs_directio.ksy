meta:
  id: fs_directio
  title: Transfer past the cache
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id:
  - name: fs_directio
    since: 650
    until: 660
  - name: fs_directio_old
    since: 700
    pointers: integers
doc: |
  Data of the devctl `DCMD_FSYS_DIRECT_IO` with 32-bit addresses. History:
  since 6.5; named `fs_directio_old` since 7.0, where the command has wider
  addresses.
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
    type: u4
    doc: Physical address of the data.
  - id: vaddr_bits
    type: u4
    -arms:
      - name: vaddr
        offset: 0
        type: ptr32
    -fixed: true
    doc: Virtual address of the data, a pointer of the client.
