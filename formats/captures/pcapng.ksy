meta:
  id: pcapng
  title: Packets in the pcapng format
  file-extension: pcapng
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  A file of blocks, each with its length in front and behind. A section header
  tells the byte order of what follows (QNET 7); this description is of
  little-endian sections, for others replace `endian: le`. Blocks that hold no
  packet are kept as bytes.
doc-ref: |
  PCAP Next Generation Capture File Format,
  https://datatracker.ietf.org/doc/draft-ietf-opsawg-pcapng/
seq:
  - id: blocks
    type: block
    repeat: eos
    doc: Section headers, interfaces, packets and others.
types:
  block:
    seq:
      - id: type
        type: s4
        doc: |
          0x0a0d0d0a section, 1 interface, 2 obsolete packet, 3 simple packet,
          6 enhanced packet.
      - id: len_block
        type: u4
        doc: Bytes of the whole block, a multiple of 4 and at least 12.
      - id: body
        size: 'len_block - 12'
        type:
          switch-on: type
          cases:
            0x0a0d0d0a: section
            1: interface_description
            2: obsolete_packet
            3: simple_packet
            6: enhanced_packet
            _: other
        doc: What the type says.
      - id: len_block_again
        type: u4
        doc: The same length once more.
  section:
    seq:
      - id: byte_order
        type: u4
        doc: 0x1a2b3c4d in the byte order of the section.
      - id: version_major
        type: u2
        doc: Major version of the format, 1.
      - id: version_minor
        type: u2
        doc: Minor version of the format, 0.
      - id: len_section
        type: s8
        doc: Bytes of the section behind this block, -1 when unknown.
      - id: options
        size-eos: true
        doc: Options, not taken apart here.
  interface_description:
    seq:
      - id: link_type
        type: u2
        doc: Link type of the packets of this interface.
      - id: reserved1
        type: u2
        doc: Zero.
      - id: snap_length
        type: u4
        doc: Most bytes that are kept of a packet, 0 for all.
      - id: options
        type: option
        repeat: eos
        doc: Options to the end; 9 is the resolution of time, 14 its offset.
  option:
    seq:
      - id: code
        type: u2
        doc: What the option says, 0 for the end.
      - id: len_value
        type: u2
        doc: Bytes of the value without padding.
      - id: value
        size: len_value
        doc: The value.
      - id: padding
        size: '(-len_value) % 4'
        doc: Up to a multiple of 4.
  enhanced_packet:
    seq:
      - id: interface_id
        type: u4
        doc: Which interface description of the section.
      - id: time_high
        type: u4
        doc: High half of the time in units of the resolution.
      - id: time_low
        type: u4
        doc: Low half of the time.
      - id: len_data
        type: u4
        doc: Bytes of the packet that were kept.
      - id: len_original
        type: u4
        doc: Bytes of the packet on the wire.
      - id: data
        size: len_data
        doc: What was kept, from the link layer on.
      - id: tail
        size-eos: true
        doc: Padding and options.
  obsolete_packet:
    seq:
      - id: interface_id
        type: u2
        doc: Which interface description of the section.
      - id: num_dropped
        type: u2
        doc: Packets lost before this one, 0xffff when unknown.
      - id: time_high
        type: u4
        doc: High half of the time in units of the resolution.
      - id: time_low
        type: u4
        doc: Low half of the time.
      - id: len_data
        type: u4
        doc: Bytes of the packet that were kept.
      - id: len_original
        type: u4
        doc: Bytes of the packet on the wire.
      - id: data
        size: len_data
        doc: What was kept, from the link layer on.
      - id: tail
        size-eos: true
        doc: Padding and options.
  simple_packet:
    seq:
      - id: len_original
        type: u4
        doc: Bytes of the packet on the wire.
      - id: data
        size-eos: true
        doc: What was kept, with padding to a multiple of 4.
  other:
    seq:
      - id: tail
        size-eos: true
        doc: Bytes of a block that holds no packet.
