meta:
  id: io_link_extra
  title: Object that a link is made to
  xref:
    qnx: _io_link_extra
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - ../types/msg_info
-orig-id: _io_link_extra
-union: true
doc: |
  Extra data of link(): the descriptor of the existing object. On the way to the
  handler the library replaces it by the open control block (B4.9). From 8.0 on
  the extra type is 13 and the data are a path.
doc-ref: |
  QNX Neutrino C Library Reference: link(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/l/link.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: info
    -orig-id: info
    type: msg_info(dialect)
    -arms:
      - name: ocb
        offset: 0
        type: ptr32
      - name: path
        offset: 0
        type: s1
        count: 1
      - name: resmgr
        offset: 0
        ctype: struct _io_resmgr_link_extra
        size: 32
    doc: |
      Descriptor of the existing object: nd, pid, chid, scoid and coid.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
