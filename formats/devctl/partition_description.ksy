meta:
  id: partition_description
  title: Description of a partition
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id:
  - name: partition_description
    since: 650
    until: 660
doc: |
  Data of the devctl `DCMD_BLK_PART_DESCRIPTION`. History: tables for 6.5 and
  6.6 only.
doc-ref: |
  QNX Neutrino C Library Reference: devctl(),
  https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/d/devctl.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: scheme
    -orig-id: scheme
    type: s1
    repeat: expr
    repeat-expr: 4
    doc: Scheme of the partition table, four letters.
  - id: index
    -orig-id: index
    type: u4
    doc: Index of the partition in its table.
  - id: header
    -orig-id: header
    type: u8
    doc: Block of the table on the device.
  - id: fsdll
    -orig-id: fsdll
    type: s1
    repeat: expr
    repeat-expr: 16
    doc: Library that handles the filesystem.
  - id: sequence
    -orig-id: sequence
    type: u4
    doc: Sequence number among partitions of that type.
  - id: reserved1
    -orig-id: reserved
    type: s1
    repeat: expr
    repeat-expr: 92
    doc: Reserved.
  - id: entry_bytes
    size: 128
    -arms:
      - name: entry
        offset: 0
        ctype: 'union {anon}'
        size: 128
      - name: entry.pc
        offset: 0
        ctype: struct part_pc_entry
        size: 16
      - name: entry.gpt
        offset: 0
        ctype: struct part_gpt_entry
        size: 128
    -fixed: true
    doc: |
      Entry of the table as it stands on the device, 16 bytes of a PC
      table or 128 of a GPT.
