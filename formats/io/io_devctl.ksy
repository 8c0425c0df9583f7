meta:
  id: io_devctl
  title: Device control command
  xref:
    qnx: _io_devctl
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - ../types/fadvise
    - devctl_flags
-orig-id: _io_devctl
-unions:
  - name: io_devctl_t
    members:
      i: _io_devctl
      o: _io_devctl_reply
doc: |
  Request of devctl(), ioctl() and a part of fcntl(). The command number says
  which way data go (LAYOUT 3); data to the device follow the header (B8.17).
doc-ref:
  - |
    QNX Neutrino C Library Reference: devctl(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/d/devctl.html
  - |
    QNX Neutrino C Library Reference: iofunc_devctl_default(),
    https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/iofunc_devctl_default.html
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
    doc: Message number, `_IO_DEVCTL` (0x106).
  - id: combine_len
    -orig-id: combine_len
    type: u2
    doc: |
      Length of this message in bytes; bit 15 (`_IO_COMBINE_FLAG`) says that
      another message follows in the chain.
  - id: dcmd
    -orig-id: dcmd
    type: s4
    -enum: dcmd
    doc: |
      Command: direction in bits 31 (to the device) and 30 (from the device),
      size of the data in bits 29 to 16, class in bits 15 to 8, number in bits 7
      to 0.
  - id: nbytes
    -orig-id: nbytes
    type: s4
    if: dialect < 660
    doc: |
      Bytes of data, those of the request or, when data only come back, those
      the client has room for, signed before 6.6.
  - id: nbytes_u
    -orig-id: nbytes
    type: u4
    if: dialect >= 660
    doc: |
      Bytes of data, those of the request or, when data only come back, those
      the client has room for, unsigned since 6.6.
  - id: reserved1
    -orig-id: zero
    type: s4
    doc: Always zero.
  - id: setflags
    type: devctl_flags(dialect)
    if: payload == 1
    doc: Flags to set, for `DCMD_ALL_SETFLAGS`.
  - id: fadvise
    type: fadvise(dialect)
    if: payload == 2
    doc: Advice, for `DCMD_ALL_FADVISE`.
  - id: data
    size: 'dialect < 660 ? nbytes : nbytes_u'
    if: payload == 3
    doc: Data to the device, for any other command.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
instances:
  len_data:
    value: 'dialect < 660 ? nbytes : nbytes_u'
    doc: Declared bytes of data, whichever way they go.
  payload:
    value: 'dcmd >= 0 ? 0 : (dcmd & 0x7fffffff) == 0x40102 and len_data == 4 ? 1 : (dcmd & 0x7fffffff) == 0x180106 and len_data == 24 ? 2 : 3'
    doc: |
      What follows the header: 0 nothing, 1 flags, 2 advice, 3 bytes.
