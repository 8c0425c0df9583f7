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
-confidence:
  - level: header
    since: 800
    why: |
      That the path is relative to the mount of the server, as the old path of
      rename() is, is presumed.
doc: |
  Extra data of link(): the descriptor of the existing object. On the way to the
  handler the library replaces it by the open control block (B4.9). History:
  since 8.0 the extra type is 13 and the data are a path; what is left of the C
  union are the handler's view and the data of resmgr_attach().
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
    if: dialect < 800
    -arms:
      - name: ocb
        offset: 0
        type: ptr32
        until: 660
      - name: ocb
        offset: 0
        type: ptr64
        since: 700
      - name: path
        offset: 0
        type: s1
        count: 1
      - name: resmgr
        offset: 0
        ctype: struct _io_resmgr_link_extra
        size: 32
    doc: |
      Descriptor of the existing object: nd, pid, chid, scoid and coid; until
      7.1.
  - id: handler_data
    size: 32
    if: dialect >= 800
    -arms:
      - name: ocb
        offset: 0
        type: ptr64
      - name: path
        offset: 0
        type: s1
        count: 1
      - name: resmgr
        offset: 0
        ctype: struct _io_resmgr_link_extra
        size: 32
    -fixed: true
    doc: |
      What handlers find, since 8.0: the open control block of the existing
      object.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
