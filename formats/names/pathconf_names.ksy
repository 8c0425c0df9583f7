meta:
  id: pathconf_names
  title: Names of configurable limits
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: Value of `_io_pathconf.name` (B8.18).
doc-ref: |
  QNX Neutrino C Library Reference: pathconf(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/p/pathconf.html
enums:
  pathconf_name:
    1: {id: pc_link_max, -orig-id: _PC_LINK_MAX, doc: Most links to an object.}
    2: {id: pc_max_canon, -orig-id: _PC_MAX_CANON, doc: Longest line of a terminal in bytes.}
    3: {id: pc_max_input, -orig-id: _PC_MAX_INPUT, doc: Most bytes waiting at a terminal.}
    4: {id: pc_name_max, -orig-id: _PC_NAME_MAX, doc: Longest file name in bytes.}
    5: {id: pc_path_max, -orig-id: _PC_PATH_MAX, doc: Longest path in bytes.}
    6: {id: pc_pipe_buf, -orig-id: _PC_PIPE_BUF, doc: Bytes written to a pipe in one piece.}
    7: {id: pc_no_trunc, -orig-id: _PC_NO_TRUNC, doc: Whether too long names are an error.}
    8:
      id: pc_vdisable
      -orig-id: _PC_VDISABLE
      doc: Character that switches off a special character.
    9:
      id: pc_chown_restricted
      -orig-id: _PC_CHOWN_RESTRICTED
      doc: Whether only root may change owners.
    10: {id: pc_dos_share, -orig-id: _PC_DOS_SHARE, doc: Whether DOS share modes work.}
    11: {id: pc_image_vaddr, -orig-id: _PC_IMAGE_VADDR, doc: Address of a file in an image.}
    12: {id: pc_async_io, -orig-id: _PC_ASYNC_IO, doc: Whether asynchronous I/O works.}
    13: {id: pc_prio_io, -orig-id: _PC_PRIO_IO, doc: Whether I/O with priorities works.}
    14: {id: pc_sync_io, -orig-id: _PC_SYNC_IO, doc: Whether synchronized I/O works.}
    15: {id: pc_sock_maxbuf, -orig-id: _PC_SOCK_MAXBUF, doc: Largest socket buffer in bytes.}
    16: {id: pc_filesizebits, -orig-id: _PC_FILESIZEBITS, doc: Bits of a file size.}
    17:
      id: pc_symlink_max
      -orig-id: _PC_SYMLINK_MAX
      doc: Longest text of a symbolic link in bytes.
    18: {id: pc_symloop_max, -orig-id: _PC_SYMLOOP_MAX, doc: Most symbolic links in a path.}
    19: {id: pc_link_dir, -orig-id: _PC_LINK_DIR, doc: Whether links to directories are allowed.}
    20: {id: pc_2_symlinks, -orig-id: _PC_2_SYMLINKS, doc: Whether symbolic links work.}
    21: {id: pc_alloc_size_min, -orig-id: _PC_ALLOC_SIZE_MIN, doc: Smallest allocation in bytes.}
    22:
      id: pc_rec_incr_xfer_size
      -orig-id: _PC_REC_INCR_XFER_SIZE
      doc: Recommended step of a transfer size in bytes.
    23:
      id: pc_rec_max_xfer_size
      -orig-id: _PC_REC_MAX_XFER_SIZE
      doc: Recommended largest transfer in bytes.
    24:
      id: pc_rec_min_xfer_size
      -orig-id: _PC_REC_MIN_XFER_SIZE
      doc: Recommended smallest transfer in bytes.
    25:
      id: pc_rec_xfer_align
      -orig-id: _PC_REC_XFER_ALIGN
      doc: Recommended alignment of a buffer in bytes.
    26:
      id: pc_case_sensitive
      -orig-id: _PC_CASE_SENSITIVE
      -since: 700
      doc: Whether names are told apart by case; seen in the 8.0 header.
    27:
      id: pc_case_preserving
      -orig-id: _PC_CASE_PRESERVING
      -since: 700
      doc: Whether names keep their case; seen in the 8.0 header.
