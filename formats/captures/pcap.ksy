meta:
  id: pcap
  title: Packets in the classic pcap format
  file-extension: pcap
  xref:
    mime: application/vnd.tcpdump.pcap
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  A file of packets: a header of 24 bytes, then records of 16 bytes and the
  packet. The magic number tells byte order and unit of time (QNET 7); this
  description is of little-endian files, for others replace `endian: le`.
doc-ref: |
  PCAP Capture File Format,
  https://datatracker.ietf.org/doc/draft-ietf-opsawg-pcap/
seq:
  - id: magic
    type: u4
    doc: 0xa1b2c3d4 for microseconds, 0xa1b23c4d for nanoseconds.
  - id: version_major
    type: u2
    doc: Major version of the format, 2.
  - id: version_minor
    type: u2
    doc: Minor version of the format, 4.
  - id: reserved1
    type: u4
    doc: Once a time zone; 0.
  - id: reserved2
    type: u4
    doc: Once the accuracy of times; 0.
  - id: snap_length
    type: u4
    doc: Most bytes that are kept of a packet.
  - id: link
    type: u4
    doc: Link type in the low 16 bits; the others say how packets end.
  - id: packets
    type: packet
    repeat: eos
    doc: The packets in the order in which they were captured.
instances:
  link_type:
    value: 'link & 0xffff'
    doc: 1 Ethernet, 113 and 276 Linux cooked, 101 and 228 IP.
  is_nanoseconds:
    value: 'magic == 0xa1b23c4d'
    doc: Whether the fraction of a time counts nanoseconds.
types:
  packet:
    seq:
      - id: seconds
        type: u4
        doc: Seconds since 1970.
      - id: fraction
        type: u4
        doc: Microseconds or nanoseconds of the second.
      - id: len_data
        type: u4
        doc: Bytes of the packet that were kept.
      - id: len_original
        type: u4
        doc: Bytes of the packet on the wire.
      - id: data
        size: len_data
        doc: What was kept, from the link layer on.
