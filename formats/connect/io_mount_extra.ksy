meta:
  id: io_mount_extra
  title: Mount request
  xref:
    qnx: _io_mount_extra
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - ../types/msg_info
-orig-id: _io_mount_extra
doc: |
  Extra data of mount(): header, data of the manager, type of the filesystem,
  and the special device (B4.10). The 48 bytes at offset 16 are a C union:
  clients send a descriptor there, handlers find pointers. History: 64 bytes in
  64-bit processes, where the pointers are longer than the descriptor.
doc-ref: |
  QNX Neutrino C Library Reference: mount(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/m/mount.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: flags
    -orig-id: flags
    type: u4
    -flags: mount_flag
    doc: Flags of the mount.
  - id: nbytes
    -orig-id: nbytes
    type: u4
    doc: Length of the whole extra data in bytes, this header included.
  - id: len_data
    -orig-id: datalen
    type: u4
    doc: Length of the data of the manager in bytes.
  - id: reserved1
    -orig-id: zero
    type: u4
    repeat: expr
    repeat-expr: 1
    doc: Always zero.
  - id: info
    -orig-id: extra.cl.info
    type: msg_info(dialect)
    -arms:
      - name: extra
        offset: 0
        ctype: 'union {anon}'
        size: 48
        until: 660
      - name: extra.cl
        offset: 0
        ctype: 'struct {anon}'
        size: 48
        until: 660
      - name: extra.srv
        offset: 0
        ctype: 'struct {anon}'
        size: 32
        until: 660
      - name: extra.srv.ocb
        offset: 0
        type: ptr32
        until: 660
      - name: extra.srv.data
        offset: 4
        type: ptr32
        until: 660
      - name: extra.srv.type
        offset: 8
        type: ptr32
        until: 660
      - name: extra.srv.special
        offset: 12
        type: ptr32
        until: 660
      - name: extra.srv.zero
        offset: 16
        type: ptr32
        count: 4
        until: 660
      - name: extra
        offset: 0
        ctype: 'union {anon}'
        size: 64
        since: 700
      - name: extra.cl
        offset: 0
        ctype: 'struct {anon}'
        size: 48
        since: 700
      - name: extra.srv
        offset: 0
        ctype: 'struct {anon}'
        size: 64
        since: 700
      - name: extra.srv.ocb
        offset: 0
        type: ptr64
        since: 700
      - name: extra.srv.data
        offset: 8
        type: ptr64
        since: 700
      - name: extra.srv.type
        offset: 16
        type: ptr64
        since: 700
      - name: extra.srv.special
        offset: 24
        type: ptr64
        since: 700
      - name: extra.srv.zero
        offset: 32
        type: ptr64
        count: 4
        since: 700
    doc: |
      Descriptor of the special device, set when the extra type is
      `_IO_CONNECT_EXTRA_MOUNT_OCB`.
  - id: reserved2
    size: 16
    if: dialect >= 700
    -fixed: true
    doc: |
      Rest of the union, which pointers of 64-bit handlers make longer than the
      descriptor; since 7.0.
  - id: data
    size: len_data
    if: 'len_data != 0'
    doc: Data of the manager.
  - id: type_and_special
    size-eos: true
    -text: strz
    doc: |
      Type of the filesystem with its NUL, then the special device with its NUL
      if there is one.
