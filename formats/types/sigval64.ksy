meta:
  id: sigval64
  title: Value that goes with a signal or a pulse, 64 bits
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-union: true
doc: |
  A C union of an integer and a pointer of a 64-bit process, which declares it
  without a name. The integer takes the lower half.
doc-ref: |
  QNX Neutrino C Library Reference: sigevent,
  https://www.qnx.com/developers/docs/7.1/#com.qnx.doc.neutrino.lib_ref/topic/s/sigevent.html
params:
  - id: dialect
    type: u4
    doc: |
      Release whose layout is read: 641, 650, 660, 700, 710 or 800.
seq:
  - id: sival_int
    -orig-id: sival_int
    type: s4
    -arms:
      - name: sival_ptr
        offset: 0
        type: ptr64
    doc: The value as a signed integer; it has no meaning to the system.
  - id: sival_high
    type: u4
    -fixed: true
    doc: Upper half of a pointer; not used with an integer.
