meta:
  id: file_modes
  title: File type and permissions
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  Value of `mode` and `st_mode`: type in bits 15 to 12, set-id and sticky bits,
  permission bits.
doc-ref: |
  QNX Neutrino C Library Reference: stat(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/s/stat.html
enums:
  file_mode:
    0x1000: {id: ififo, -orig-id: S_IFIFO, -mask: 0xf000, doc: FIFO.}
    0x2000: {id: ifchr, -orig-id: S_IFCHR, -mask: 0xf000, doc: Character device.}
    0x4000: {id: ifdir, -orig-id: S_IFDIR, -mask: 0xf000, doc: Directory.}
    0x5000: {id: ifnam, -orig-id: S_IFNAM, -mask: 0xf000, doc: Special named file.}
    0x6000: {id: ifblk, -orig-id: S_IFBLK, -mask: 0xf000, doc: Block device.}
    0x8000: {id: ifreg, -orig-id: S_IFREG, -mask: 0xf000, doc: Regular file.}
    0xa000: {id: iflnk, -orig-id: S_IFLNK, -mask: 0xf000, doc: Symbolic link.}
    0xc000: {id: ifsock, -orig-id: S_IFSOCK, -mask: 0xf000, doc: Socket.}
    0x0800: {id: isuid, -orig-id: S_ISUID, doc: Set user id on execution.}
    0x0400: {id: isgid, -orig-id: S_ISGID, doc: Set group id on execution.}
    0x0200: {id: isvtx, -orig-id: S_ISVTX, doc: Sticky directory.}
    0x0100: {id: irusr, -orig-id: S_IRUSR, -aliases: [S_IREAD], doc: Owner may read.}
    0x0080: {id: iwusr, -orig-id: S_IWUSR, -aliases: [S_IWRITE], doc: Owner may write.}
    0x0040: {id: ixusr, -orig-id: S_IXUSR, -aliases: [S_IEXEC], doc: Owner may execute or search.}
    0x0020: {id: irgrp, -orig-id: S_IRGRP, doc: Group may read.}
    0x0010: {id: iwgrp, -orig-id: S_IWGRP, doc: Group may write.}
    0x0008: {id: ixgrp, -orig-id: S_IXGRP, doc: Group may execute or search.}
    0x0004: {id: iroth, -orig-id: S_IROTH, doc: Others may read.}
    0x0002: {id: iwoth, -orig-id: S_IWOTH, doc: Others may write.}
    0x0001: {id: ixoth, -orig-id: S_IXOTH, doc: Others may execute or search.}
    0x10000:
      id: acl_ext
      -orig-id: _S_ACL_EXT
      -since: 700
      doc: There is an access control list.
    0x20000:
      id: trust_ext
      -orig-id: _S_TRUST_EXT
      -since: 710
      doc: The object is trusted.
