meta:
  id: mmap_reply_flags
  title: Flags of the long reply to a mapping
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: How to cache the mapping; since 7.1.
doc-ref: |
  QNX Neutrino C Library Reference,
  https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/about.html
enums:
  mmap_reply_flag:
    0x01:
      id: use_extended
      -orig-id: _IO_MMAP_REPLY_FLAGS_USE_EXTENDED
      -since: 710
      doc: The reply has the long form.
    0x00:
      id: cache_default
      -orig-id: _IO_MMAP_REPLY_FLAGS_CACHE_DEFAULT
      -mask: 0x06
      -since: 710
      doc: Cache as usual.
    0x02:
      id: cache_force_invalidate
      -orig-id: _IO_MMAP_REPLY_FLAGS_CACHE_FORCE_INVALIDATE
      -mask: 0x06
      -since: 710
      doc: Drop what is cached.
    0x04:
      id: cache_read_from_cache
      -orig-id: _IO_MMAP_REPLY_FLAGS_CACHE_READ_FROM_CACHE
      -mask: 0x06
      -since: 710
      doc: Use what is cached.
    0x06:
      id: cache_defer_to_memmgr
      -orig-id: _IO_MMAP_REPLY_FLAGS_CACHE_DEFER_TO_MEMMGR
      -mask: 0x06
      -since: 710
      doc: Leave it to the memory manager.
    0x20:
      id: bypass_fstatvfs
      -orig-id: _IO_MMAP_REPLY_FLAGS_BYPASS_FSTATVFS
      -since: 710
      doc: No need to ask for the status of the filesystem.
    0x40:
      id: removable
      -orig-id: _IO_MMAP_REPLY_FLAGS_REMOVABLE
      -since: 710
      doc: The medium can be removed.
    0x80:
      id: server_shmem_object
      -orig-id: _IO_MMAP_REPLY_FLAGS_SERVER_SHMEM_OBJECT
      -since: 710
      doc: The object is shared memory of the server.
