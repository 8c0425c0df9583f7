meta:
  id: named_file_types
  title: Kinds of special named files
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: Value of `st_rdev` of an object whose type is `S_IFNAM`.
doc-ref: |
  QNX Neutrino C Library Reference: stat(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/s/stat.html
enums:
  named_file_type:
    1: {id: insem, -orig-id: S_INSEM, doc: Named semaphore.}
    2: {id: inshd, -orig-id: S_INSHD, doc: Shared memory.}
    3: {id: inmq, -orig-id: S_INMQ, doc: Message queue.}
    4: {id: intmo, -orig-id: S_INTMO, doc: Typed memory.}
