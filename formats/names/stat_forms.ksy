meta:
  id: stat_forms
  title: Forms of the stat structure
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: What `_io_stat.format` asks for; since 7.0.
doc-ref: |
  QNX Neutrino C Library Reference,
  https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/about.html
enums:
  stat_form:
    0:
      id: unset
      -orig-id: _STAT_FORM_UNSET
      -since: 700
      doc: None named; treated as form 1.
    1:
      id: t32_2001
      -orig-id: _STAT_FORM_T32_2001
      -since: 700
      doc: 72 bytes, 32-bit seconds.
    2:
      id: t32_2008
      -orig-id: _STAT_FORM_T32_2008
      -since: 700
      doc: 96 bytes, 32-bit seconds and nanoseconds.
    3:
      id: t64_2008
      -orig-id: _STAT_FORM_T64_2008
      -aliases:
        - _STAT_FORM_PREFERRED
        - _STAT_FORM_SYS_2008
      -since: 700
      doc: 120 bytes, 64-bit seconds and nanoseconds.
