meta:
  id: pgcache_ctl
  title: Control of the page cache
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id:
  - name: pgcache_ctl
    since: 710
doc: |
  Data of the devctl `DCMD_FSYS_PGCACHE_CTL`: an operation and, in a C union,
  what it works on. History: since 7.1.
doc-ref: |
  QNX Neutrino C Library Reference: devctl(),
  https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/d/devctl.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: op
    -orig-id: op
    type: u4
    doc: The operation.
  - id: padding1
    type: u4
    doc: Four bytes that align the union.
  - id: data
    -orig-id: data
    type: u1
    repeat: expr
    repeat-expr: 60
    -arms:
      - name: '{anon}'
        offset: 0
        ctype: 'union {anon}'
        size: 64
      - name: discard
        offset: 0
        ctype: 'struct {anon}'
        size: 24
      - name: discard.flags
        offset: 0
        type: u4
      - name: discard.start_addr
        offset: 8
        type: s8
      - name: discard.end_addr
        offset: 16
        type: s8
      - name: resize
        offset: 0
        ctype: 'struct {anon}'
        size: 24
      - name: resize.flags
        offset: 0
        type: u4
      - name: resize.nbytes
        offset: 8
        type: s8
      - name: resize.curr_size
        offset: 16
        type: u8
    doc: Data of the operation.
  - id: padding2
    type: u4
    -fixed: true
    doc: Four bytes that align the structure.
