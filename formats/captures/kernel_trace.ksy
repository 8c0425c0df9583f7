meta:
  id: kernel_trace
  title: Records of a kernel event trace
  file-extension: kev
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  A `.kev` file from the end of its text header on (KEV 1): the system page, whose
  length the header tells as SYSPAGE_LEN, then records of 16 bytes. The header
  tells the byte order, too; for BIG_ENDIAN replace `endian: le`. Bytes at the
  end that make no record are left out.
doc-ref: |
  QNX Neutrino System Analysis Toolkit: Interpreting trace data,
  https://www.qnx.com/developers/docs/8.0/com.qnx.doc.sat/topic/kercall_table_Interpreting.html
params:
  - id: len_system_page
    type: u4
    doc: SYSPAGE_LEN of the text header.
seq:
  - id: system_page
    size: len_system_page
    doc: Copy of the target's system page.
  - id: records
    type: record
    repeat: expr
    repeat-expr: '(_io.size - len_system_page) / 16'
    doc: The records in the order in which they were written.
types:
  record:
    seq:
      - id: header
        type: u4
        doc: Structure, processor, class and code.
      - id: time
        type: u4
        doc: Low half of the cycle counter.
      - id: data1
        type: u4
        doc: First word of the event.
      - id: data2
        type: u4
        doc: Second word of the event.
    instances:
      structure:
        value: 'header >> 30'
        doc: 0 simple, 1 combine begin, 2 combine continue, 3 combine end.
      cpu:
        value: '(header >> 24) & 0x3f'
        doc: Processor.
      event_class:
        value: '(header >> 10) & 0x1f'
        doc: |
          1 control, 2 kernel call, 3 interrupt, 4 process and thread, 5 system,
          6 user, 7 communication.
      code:
        value: 'header & 0x3ff'
        doc: Event code; bit 9 of a kernel call says that fields have 64 bits.
