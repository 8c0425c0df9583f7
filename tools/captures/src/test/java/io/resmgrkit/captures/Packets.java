package io.resmgrkit.captures;

import io.resmgrkit.captures.input.ByteSource;
import io.resmgrkit.captures.pcap.PacketReader;
import io.resmgrkit.captures.pcap.PcapReader;
import io.resmgrkit.captures.pcap.PcapngReader;
import io.resmgrkit.captures.qnet.Crc;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The packets of the sample captures, to be put into other files. */
final class Packets {
    /** The samples of Qnet. */
    static final List<String> SAMPLES = List.of(
            "edge_le.pcap",
            "frag_le.pcap",
            "io_requests_le.pcap",
            "io_session_be.pcapng",
            "io_session_le.pcap",
            "real_frame_2009.pcap");

    private static final int ETHERNET = 14;
    private static final int HEADER = ETHERNET + 2;
    private static final int CRC = 32;
    private static final int SIZE = 36;

    /** A packet: nanoseconds, length on the wire, what was kept of it. */
    record Packet(long time, int original, byte[] bytes) {
        Packet with(byte[] other) {
            return new Packet(time, other.length, other);
        }

        /** With a tag of four bytes in front of the ethertype. */
        Packet tagged(int type, int tag) {
            ByteBuffer tagged = ByteBuffer.allocate(bytes.length + 4).put(bytes, 0, 12);
            tagged.putShort((short) type).putShort((short) tag).put(bytes, 12, bytes.length - 12);
            return new Packet(time, original + 4, tagged.array());
        }

        /** Of which the capture keeps so many bytes at most. */
        Packet cut(int snap) {
            return new Packet(time, original, Arrays.copyOf(bytes, Math.min(bytes.length, snap)));
        }

        /** Between two other nodes, over other connections, with the right check sum where there was one. */
        Packet elsewhere(int node) {
            byte[] moved = bytes.clone();
            moved[1] = (byte) node;
            moved[7] = (byte) node;
            ByteBuffer header =
                    ByteBuffer.wrap(moved).order(moved[HEADER] < 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            for (int connection = HEADER + 8; connection <= HEADER + 12; connection += 4) {
                header.putInt(connection, header.getInt(connection) + (node << 16));
            }
            int length = header.getInt(HEADER + 28);
            boolean whole = (moved[HEADER + 2] & 3) == 3 && HEADER + SIZE + length <= moved.length;
            if ((moved[HEADER + 2] & 4) != 0 && whole) {
                header.putInt(HEADER + CRC, 0);
                header.putInt(HEADER + CRC, Crc.of(moved, HEADER, SIZE + length));
            }
            return with(moved);
        }
    }

    private Packets() {}

    static List<Packet> of(String sample) throws IOException {
        byte[] file = Files.readAllBytes(Recorder.TRACES.resolve(sample));
        ByteSource source = new ByteSource(new ByteArrayInputStream(file));
        PacketReader reader = sample.endsWith("ng") ? new PcapngReader(source) : new PcapReader(source);
        List<Packet> packets = new ArrayList<>();
        while (reader.next()) {
            int from = reader.offset();
            byte[] bytes = Arrays.copyOfRange(reader.array(), from, from + reader.captured());
            packets.add(new Packet(reader.time(), (int) reader.original(), bytes));
        }
        return packets;
    }

    /** A pcap file of them. */
    static byte[] pcap(List<Packet> packets, ByteOrder order, boolean nanoseconds) {
        Pcap file = new Pcap(order, nanoseconds ? 0xa1b23c4d : 0xa1b2c3d4, 1);
        for (Packet packet : packets) {
            int seconds = (int) (packet.time / 1_000_000_000);
            int fraction = (int) (packet.time % 1_000_000_000) / (nanoseconds ? 1 : 1000);
            file.packet(packet.bytes, packet.original, seconds, fraction);
        }
        return file.bytes();
    }

    static byte[] pcap(List<Packet> packets) {
        return pcap(packets, ByteOrder.LITTLE_ENDIAN, false);
    }
}
