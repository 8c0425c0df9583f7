meta:
  id: dcmds
  title: Device control commands
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  Value of `_io_devctl.dcmd` as an unsigned number: direction in bits 31 and 30,
  size of the data in bits 29 to 16, class in bits 15 to 8, number in bits 7 to
  0. Filesystem, block and character numbers are those of 6.5 (LAYOUT 3).
doc-ref: |
  QNX Neutrino C Library Reference: devctl(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/d/devctl.html
enums:
  dcmd:
    0x40040101: {id: all_getflags, -orig-id: DCMD_ALL_GETFLAGS, doc: 'Open flags, for F_GETFL.'}
    0x80040102: {id: all_setflags, -orig-id: DCMD_ALL_SETFLAGS, doc: 'Set open flags, for F_SETFL.'}
    0x40040103: {id: all_getmountflags, -orig-id: DCMD_ALL_GETMOUNTFLAGS, doc: Flags of the mount.}
    0x40040104: {id: all_getown, -orig-id: DCMD_ALL_GETOWN, doc: Process that gets signals.}
    0x80040105: {id: all_setown, -orig-id: DCMD_ALL_SETOWN, doc: Set the process that gets signals.}
    0x80180106: {id: all_fadvise, -orig-id: DCMD_ALL_FADVISE, doc: Advice on the use of a range.}
    0x00000202:
      id: blk_force_relearn
      -orig-id: DCMD_BLK_FORCE_RELEARN
      -aliases: [DCMD_FSYS_FORCE_RELEARN]
      doc: Read the medium anew.
    0x41000203:
      id: blk_part_description
      -orig-id: DCMD_BLK_PART_DESCRIPTION
      doc: Description of a partition.
    0x40a8020d: {id: fsys_statvfs, -orig-id: DCMD_FSYS_STATVFS, doc: Filesystem status.}
    0x8008020e:
      id: fsys_pregrow_file
      -orig-id: DCMD_FSYS_PREGROW_FILE
      doc: Grow a file ahead of its use.
    0x8018020f:
      id: fsys_direct_io
      -orig-id: DCMD_FSYS_DIRECT_IO
      -until: 660
      -aliases: [{name: DCMD_FSYS_DIRECT_IO_OLD, since: 700}]
      doc: Transfer without the cache.
    0x41000210:
      id: fsys_mounted_on
      -orig-id: DCMD_FSYS_MOUNTED_ON
      doc: Device a filesystem is mounted on.
    0x41000211:
      id: fsys_mounted_at
      -orig-id: DCMD_FSYS_MOUNTED_AT
      doc: Path a filesystem is mounted at.
    0x41000212:
      id: fsys_mounted_by
      -orig-id: DCMD_FSYS_MOUNTED_BY
      doc: Filesystem mounted on a device.
    0x41000213: {id: fsys_options, -orig-id: DCMD_FSYS_OPTIONS, doc: Options of the mount.}
    0xc0180214: {id: fsys_file_flags, -orig-id: DCMD_FSYS_FILE_FLAGS, doc: Flags of a file.}
    0xc0100215:
      id: fsys_map_offset
      -orig-id: DCMD_FSYS_MAP_OFFSET
      doc: Place of a file range on the device.
    0x41000216: {id: fsys_label, -orig-id: DCMD_FSYS_LABEL, doc: Label of the volume.}
    0x4100021b:
      id: fsys_label_raw
      -orig-id: DCMD_FSYS_LABEL_RAW
      doc: Label of the volume as stored.
    0x8020021c: {id: fsys_errnotify, -orig-id: DCMD_FSYS_ERRNOTIFY, -until: 650, doc: Pulse on device errors.}
    0x40047477: {id: chr_tcgetpgrp, -orig-id: DCMD_CHR_TCGETPGRP, doc: Foreground process group.}
    0x80047476:
      id: chr_tcsetpgrp
      -orig-id: DCMD_CHR_TCSETPGRP
      doc: Set the foreground process group.
    0x40040307: {id: chr_tcgetsid, -orig-id: DCMD_CHR_TCGETSID, doc: Session of the terminal.}
    0x80040308: {id: chr_tcsetsid, -orig-id: DCMD_CHR_TCSETSID, doc: Make the terminal controlling.}
    0x80047410: {id: chr_tcflush, -orig-id: DCMD_CHR_TCFLUSH, doc: Throw away waiting data.}
    0x4024030a: {id: chr_ttyinfo, -orig-id: DCMD_CHR_TTYINFO, doc: Name and kind of the terminal.}
    0xc008030b: {id: chr_waitinfo, -orig-id: DCMD_CHR_WAITINFO, doc: Wait for input.}
    0x80045406: {id: chr_tcflow, -orig-id: DCMD_CHR_TCFLOW, doc: Stop or start the flow.}
    0x0000745e: {id: chr_tcdrain, -orig-id: DCMD_CHR_TCDRAIN, doc: Wait until output is sent.}
    0x80040314: {id: chr_serctl, -orig-id: DCMD_CHR_SERCTL, doc: Control lines of a serial port.}
    0x4004746a:
      id: chr_linestatus
      -orig-id: DCMD_CHR_LINESTATUS
      doc: State of the control lines.
    0x40010363: {id: chr_pnptext, -orig-id: DCMD_CHR_PNPTEXT, doc: Plug and play text.}
    0x80040362: {id: chr_parctl, -orig-id: DCMD_CHR_PARCTL, doc: Control lines of a parallel port.}
    0x80040316: {id: chr_tcinjectc, -orig-id: DCMD_CHR_TCINJECTC, doc: Put in characters as input.}
    0x80040317:
      id: chr_tcinjectr
      -orig-id: DCMD_CHR_TCINJECTR
      doc: Put in raw characters as input.
    0x00000318: {id: chr_isatty, -orig-id: DCMD_CHR_ISATTY, doc: Whether it is a terminal.}
    0x40040319: {id: chr_getoband, -orig-id: DCMD_CHR_GETOBAND, doc: Out-of-band data.}
    0x8004031a: {id: chr_putoband, -orig-id: DCMD_CHR_PUTOBAND, doc: Send out-of-band data.}
    0x4004667f: {id: chr_ischars, -orig-id: DCMD_CHR_ISCHARS, doc: Input characters waiting.}
    0x40047473: {id: chr_oschars, -orig-id: DCMD_CHR_OSCHARS, doc: Output characters waiting.}
    0x4004031b: {id: chr_issize, -orig-id: DCMD_CHR_ISSIZE, doc: Size of the input buffer.}
    0x4004031c: {id: chr_ossize, -orig-id: DCMD_CHR_OSSIZE, doc: Size of the output buffer.}
    0x4004031d:
      id: chr_getverbosity
      -orig-id: DCMD_CHR_GETVERBOSITY
      doc: Verbosity of the driver.
    0x8004031e:
      id: chr_setverbosity
      -orig-id: DCMD_CHR_SETVERBOSITY
      doc: Set the verbosity of the driver.
    0x0000031f: {id: chr_reset, -orig-id: DCMD_CHR_RESET, doc: Reset the device.}
    0x00000320: {id: chr_idle, -orig-id: DCMD_CHR_IDLE, doc: Put the device to rest.}
    0x00000321: {id: chr_resume, -orig-id: DCMD_CHR_RESUME, doc: Wake up the device.}
    0x80040322:
      id: chr_force_rts
      -orig-id: DCMD_CHR_FORCE_RTS
      doc: Hold the request-to-send line.
    0x80400504:
      id: misc_mqsetclosemsg
      -orig-id: DCMD_MISC_MQSETCLOSEMSG
      doc: Message a queue sends when it is closed.
    0x80200264:
      id: fsys_errnotify_660
      -orig-id: DCMD_FSYS_ERRNOTIFY
      -since: 660
      -until: 660
      doc: Pulse on device errors.
    0x80200220:
      id: fsys_errnotify_700
      -orig-id: DCMD_FSYS_ERRNOTIFY
      -since: 700
      doc: Pulse on device errors.
    0x8020020f:
      id: fsys_direct_io_700
      -orig-id: DCMD_FSYS_DIRECT_IO
      -since: 700
      doc: Transfer without the cache, 64-bit addresses.
    0x80040323:
      id: chr_set_logging_dir
      -orig-id: DCMD_CHR_SET_LOGGING_DIR
      -since: 660
      doc: Directory for the log of a device.
    0x80040324:
      id: chr_enable_logging
      -orig-id: DCMD_CHR_ENABLE_LOGGING
      -since: 660
      doc: Start the log of a device.
    0x80040325:
      id: chr_disable_logging
      -orig-id: DCMD_CHR_DISABLE_LOGGING
      -since: 660
      doc: Stop the log of a device.
    0x80040326:
      id: chr_flush_log
      -orig-id: DCMD_CHR_FLUSH_LOG
      -since: 660
      doc: Write out the log of a device.
    0x00000217:
      id: fsys_fsevmgr_check
      -orig-id: DCMD_FSYS_FSEVMGR_CHECK
      -aliases:
        - name: DCMD_FSYS_FSEVMGR_CHECK
          since: 710
          until: 710
      -since: 660
      -until: 660
      doc: Check for the event manager; in 6.6 and 7.1.
    0xc0180218:
      id: fsys_crypto
      -orig-id: DCMD_FSYS_CRYPTO
      -since: 660
      -until: 660
      doc: Control of encryption; tables for 6.6 only.
    0x40040219:
      id: fsys_emode_get
      -orig-id: DCMD_FSYS_EMODE_GET
      -since: 660
      doc: Extended mode of a file.
    0x8008021a:
      id: fsys_emode_set
      -orig-id: DCMD_FSYS_EMODE_SET
      -since: 660
      doc: Set the extended mode of a file.
    0x0000021c:
      id: fsys_filter_detach
      -orig-id: DCMD_FSYS_FILTER_DETACH
      -since: 660
      doc: Detach a filter.
    0xc004021d:
      id: fsys_fsnotify
      -orig-id: DCMD_FSYS_FSNOTIFY
      -aliases:
        - name: DCMD_FSYS_FSNOTIFY
          since: 710
          until: 710
      -since: 660
      -until: 660
      doc: Notification of changes; in 6.6 and 7.1.
    0x8014021e:
      id: fsys_hook_ctl
      -orig-id: DCMD_FSYS_HOOK_CTL
      -since: 660
      -until: 660
      doc: Control of a hook; tables for 6.6 only.
    0xc020021f:
      id: fsys_ctl
      -orig-id: DCMD_FSYS_CTL
      -since: 700
      doc: Control of a filesystem.
    0xc01c0221:
      id: fsys_media
      -orig-id: DCMD_FSYS_MEDIA
      -since: 700
      doc: State of a medium.
    0x80ff0222:
      id: fsys_fsnotify_save
      -orig-id: DCMD_FSYS_FSNOTIFY_SAVE
      -since: 710
      -until: 710
      doc: Keep notifications; in 7.1.
    0xc0200223:
      id: fsys_swapio_ctl
      -orig-id: DCMD_FSYS_SWAPIO_CTL
      -since: 700
      doc: Control of swapping.
    0xc0480224:
      id: fsys_pgcache_ctl
      -orig-id: DCMD_FSYS_PGCACHE_CTL
      -since: 700
      doc: Control of the page cache.
    0xc4000225:
      id: fsys_addity_ctl
      -orig-id: DCMD_FSYS_ADDITY_CTL
      -since: 700
      doc: Control of additional data.
    0x80280226:
      id: fsys_direct_io_iov
      -orig-id: DCMD_FSYS_DIRECT_IO_IOV
      -since: 700
      doc: Transfer of pieces without the cache.
    0xc0080227:
      id: fsys_version
      -orig-id: DCMD_FSYS_VERSION
      -since: 700
      doc: Version of a filesystem.
    0x80280228:
      id: fsys_direct_io_iov_ice
      -orig-id: DCMD_FSYS_DIRECT_IO_IOV_ICE
      -since: 700
      doc: Transfer of pieces without the cache, encrypted by the device.
