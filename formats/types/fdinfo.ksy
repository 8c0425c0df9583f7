meta:
  id: fdinfo
  title: State of an open descriptor
  xref:
    qnx: _fdinfo
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id: _fdinfo
-confidence:
  - level: header
    since: 800
    why: |
      What servers put into `filehandle` and `inodegen` is not known: they are
      reported as 0.
doc: |
  Answer to iofdinfo(): the open description and the counters of the object
  behind it (B8.22).
doc-ref: |
  QNX Neutrino C Library Reference: iofdinfo(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/iofdinfo.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: mode
    -orig-id: mode
    type: u4
    -flags: file_mode
    doc: File type and permission bits of the object.
  - id: ioflag
    -orig-id: ioflag
    type: u4
    -flags: io_flag
    doc: |
      Access bits and open flags of the descriptor, in the form of
      `_io_connect.ioflag`.
  - id: offset
    -orig-id: offset
    type: u8
    doc: Current offset of the descriptor in bytes.
  - id: size
    -orig-id: size
    type: u8
    doc: Size of the object in bytes.
  - id: flags
    -orig-id: flags
    type: u4
    -flags: fdinfo_flag
    doc: Whether locks or mappings exist on the object.
  - id: sflag
    -orig-id: sflag
    type: u2
    -flags: share_flag
    doc: Share mode of the descriptor.
  - id: count
    -orig-id: count
    type: u2
    doc: Number of open descriptions of the object.
  - id: rcount
    -orig-id: rcount
    type: u2
    doc: Number of open descriptions with read access.
  - id: wcount
    -orig-id: wcount
    type: u2
    doc: Number of open descriptions with write access.
  - id: rlocks
    -orig-id: rlocks
    type: u2
    doc: Number of open descriptions that deny readers.
  - id: wlocks
    -orig-id: wlocks
    type: u2
    doc: Number of open descriptions that deny writers.
  - id: reserved1
    -orig-id: zero
    type: u4
    repeat: expr
    repeat-expr: 6
    if: dialect < 800
    doc: Always zero; until 7.1.
  - id: filehandle
    -orig-id: filehandle
    type: u8
    if: dialect >= 800
    doc: Handle of the file at its server, since 8.0.
  - id: inodegen
    -orig-id: inodegen
    type: u4
    if: dialect >= 800
    doc: Generation of the file serial number, since 8.0.
  - id: reserved2
    -orig-id: zero
    type: u4
    repeat: expr
    repeat-expr: 3
    if: dialect >= 800
    doc: Always zero.
