meta:
  id: io_xtypes
  title: Kinds of extended reads and writes
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  Value of `xtype` in read and write messages: a number in the low byte, flags
  above it.
doc-ref: |
  QNX Neutrino, Writing a Resource Manager,
  https://www.qnx.com/developers/docs/6.4.1/neutrino/resmgr/about.html
enums:
  io_xtype:
    0x0000: {id: xtype_none, -orig-id: _IO_XTYPE_NONE, -mask: 0xff, doc: Nothing extra.}
    0x0001:
      id: xtype_readcond
      -orig-id: _IO_XTYPE_READCOND
      -mask: 0xff
      doc: Conditions of a read follow.
    0x0002:
      id: xtype_mqueue
      -orig-id: _IO_XTYPE_MQUEUE
      -mask: 0xff
      doc: Data of a message queue follow.
    0x0003: {id: xtype_tcpip, -orig-id: _IO_XTYPE_TCPIP, -mask: 0xff, doc: Socket data follow.}
    0x0004:
      id: xtype_tcpip_msg
      -orig-id: _IO_XTYPE_TCPIP_MSG
      -mask: 0xff
      doc: Socket message follows.
    0x0005: {id: xtype_offset, -orig-id: _IO_XTYPE_OFFSET, -mask: 0xff, doc: An offset follows.}
    0x0006:
      id: xtype_registry
      -orig-id: _IO_XTYPE_REGISTRY
      -mask: 0xff
      doc: Data of the registry follow.
    0x0007:
      id: xtype_tcpip_msg2
      -orig-id: _IO_XTYPE_TCPIP_MSG2
      -since: 650
      -mask: 0xff
      doc: Second form of a socket message follows; since 6.5.
    0x0008:
      id: xtype_tcpip_mmsg
      -orig-id: _IO_XTYPE_TCPIP_MMSG
      -mask: 0xff
      -since: 700
      doc: Several socket messages follow.
    0x0009:
      id: xtype_readdir
      -orig-id: _IO_XTYPE_READDIR
      -mask: 0xff
      -since: 700
      doc: Data of a directory read follow.
    0x0100:
      id: xflag_dir_extra_hint
      -orig-id: _IO_XFLAG_DIR_EXTRA_HINT
      doc: Directory entries may carry extra records.
    0x4000:
      id: xflag_nonblock
      -orig-id: _IO_XFLAG_NONBLOCK
      doc: Do not wait, whatever the descriptor says.
    0x8000: {id: xflag_block, -orig-id: _IO_XFLAG_BLOCK, doc: 'Wait, whatever the descriptor says.'}
    0x10000:
      id: xflag_dir_stat_form_t32_2001
      -orig-id: _IO_XFLAG_DIR_STAT_FORM_T32_2001
      -mask: 0xf0000
      -since: 700
      doc: Extra records have stat form 1.
    0x20000:
      id: xflag_dir_stat_form_t32_2008
      -orig-id: _IO_XFLAG_DIR_STAT_FORM_T32_2008
      -mask: 0xf0000
      -since: 700
      doc: Extra records have stat form 2.
    0x30000:
      id: xflag_dir_stat_form_t64_2008
      -orig-id: _IO_XFLAG_DIR_STAT_FORM_T64_2008
      -mask: 0xf0000
      -since: 700
      doc: Extra records have stat form 3.
