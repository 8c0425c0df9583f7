meta:
  id: sigval
  title: Value that goes with a signal or a pulse
  xref:
    qnx: sigval
  license: Apache-2.0
  ks-version: 0.11
  endian: le
-orig-id:
  - name: sigval
    until: 660
-union: true
doc: |
  A C union of an integer and a pointer over the same four bytes. On a 32-bit
  target both have the same size; the codec shows the integer.
doc-ref: |
  QNX Neutrino C Library Reference: sigevent,
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/s/sigevent.html
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
        type: ptr32
    doc: The value as a signed integer; it has no meaning to the system.
