meta:
  id: io_mmap_reply_ext
  title: Handle on a file to map, long form
  xref:
    qnx: _io_mmap_reply_ext
  license: Apache-2.0
  ks-version: 0.11
  endian: le
  imports:
    - ../types/stat_t64_2008
-orig-id:
  - name: _io_mmap_reply_ext
    since: 710
-confidence:
  - level: documented
    since: 710
    why: |
      Sent by servers that choose it, for objects on a mount, with the
      attributes in form 3 (iofunc_mmap_default_ext()); that bits 3 and 4 of the
      flags hold the form is read from their mask.
doc: |
  Reply to `_IO_MMAP` that also carries the attributes of the object, which
  saves the process manager a stat. It begins with `_io_mmap_reply`. History:
  since 7.1; a server sends it when `flags` has
  `_IO_MMAP_REPLY_FLAGS_USE_EXTENDED`.
doc-ref:
  - |
    QNX Neutrino C Library Reference: iofunc_mmap(),
    https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/i/iofunc_mmap.html
  - |
    QNX Neutrino C Library Reference: mmap(),
    https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/m/mmap.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: reserved1
    type: u4
    -arms:
      - name: base
        offset: 0
        ctype: struct _io_mmap_reply
        size: 24
    doc: Always zero.
  - id: allowed_prot
    type: u4
    -flags: prot_flag
    doc: Protections the mapping may have.
  - id: offset
    type: u8
    doc: Offset to use for the mapping, in bytes.
  - id: coid
    type: s4
    doc: Connection id that stands for the mapped object.
  - id: fd
    type: s4
    doc: Descriptor of a memory object to map instead, 0 for none.
  - id: flags
    -orig-id: extended.flags
    type: u4
    -flags: mmap_reply_flag
    -arms:
      - name: extended
        offset: 0
        ctype: 'struct {anon}'
        size: 160
    doc: How to cache the mapping, and the form of the attributes.
  - id: reserved2
    -orig-id: extended.zero32
    type: u4
    doc: Always zero.
  - id: reserved3
    -orig-id: extended.zero64
    type: u8
    repeat: expr
    repeat-expr: 4
    doc: Always zero.
  - id: stat
    -orig-id: extended.stat.preferred
    type: stat_t64_2008(dialect)
    -arms:
      - name: extended.stat
        offset: 0
        ctype: 'union {anon}'
        size: 120
      - name: extended.stat.stat
        offset: 0
        ctype: struct stat
        size: 120
      - name: extended.stat.t32_2001
        offset: 0
        ctype: struct __stat_t32_2001
        size: 72
      - name: extended.stat.t32_2008
        offset: 0
        ctype: struct __stat_t32_2008
        size: 96
      - name: extended.stat.t64_2008
        offset: 0
        ctype: struct __stat_t64_2008
        size: 120
    doc: |
      Attributes of the object in form 3. The flags may announce a shorter
      form, whose structure then lies over the same bytes.
  - id: tail
    size-eos: true
    doc: Bytes behind the described part, kept as they came.
