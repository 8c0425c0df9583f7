package io.resmgrkit.captures.pcap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.captures.CaptureException;
import io.resmgrkit.captures.Pcap;
import io.resmgrkit.captures.Pcapng;
import io.resmgrkit.captures.input.ByteSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** QNET 7, "Reading the capture file". */
class ContainersTest {
    private static final byte[] PACKET = {1, 2, 3, 4, 5};

    private static ByteSource source(byte[] file) {
        return new ByteSource(new ByteArrayInputStream(file));
    }

    private static byte[] packet(PacketReader reader) {
        return Arrays.copyOfRange(reader.array(), reader.offset(), reader.offset() + reader.captured());
    }

    @ParameterizedTest
    @ValueSource(ints = {0xa1b2c3d4, 0xa1b23c4d})
    void pcap_in_either_byte_order_and_unit(int magic) throws CaptureException {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            PcapReader reader = new PcapReader(
                    source(new Pcap(order, magic, 113).packet(PACKET, 9, 2, 7).bytes()));
            assertTrue(reader.next());
            assertArrayEquals(PACKET, packet(reader));
            assertEquals(9, reader.original());
            assertEquals(113, reader.linkType());
            assertEquals(2_000_000_000L + (magic == 0xa1b2c3d4 ? 7000 : 7), reader.time());
            assertFalse(reader.next());
            assertEquals(null, reader.problem());
        }
    }

    @Test
    void every_prefix_of_a_pcap_file_is_read_to_the_end_that_is_there() throws CaptureException {
        byte[] file = new Pcap().packet(PACKET).packet(PACKET).bytes();
        for (int length = 24; length < file.length; length++) {
            PcapReader reader = new PcapReader(source(Arrays.copyOf(file, length)));
            int bytes = 0;
            while (reader.next()) {
                bytes += reader.captured();
            }
            int there = length - 24;
            int wanted = Math.max(0, Math.min(5, there - 16)) + Math.max(0, there - 21 - 16);
            assertEquals(wanted, bytes, "length " + length);
            assertEquals(there == 0 || there == 21, reader.problem() == null, "length " + length);
        }
    }

    @Test
    void a_pcap_length_past_the_end_is_told() throws CaptureException {
        byte[] file = new Pcap().packet(PACKET).bytes();
        file[24 + 11] = 0x7f;
        PcapReader reader = new PcapReader(source(file));
        assertFalse(reader.next());
        assertTrue(String.valueOf(reader.problem()).contains("more than the file"), reader.problem());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pcapng_of_either_order_with_interfaces_resolutions_and_unknown_blocks(boolean big) throws IOException {
        Pcapng file = new Pcapng(big).section();
        file.face(1, 0, (byte) 6, 0).face(101, 0, (byte) 9, 10).face(228, 3, (byte) (0x80 | 10), 0);
        file.block(0x0bad, new byte[8]);
        file.enhanced(0, 5_000_001, PACKET)
                .enhanced(1, 7, PACKET)
                .enhanced(2, 1024 + 512, PACKET)
                .simple(PACKET);
        file.obsolete(1, 8, PACKET);
        file.order(!big).section().face(276, 0, (byte) 3, 0).enhanced(0, 1500, PACKET);
        PcapngReader reader = new PcapngReader(source(file.bytes()));
        long[] times = {5_000_001_000L, 10_000_000_007L, 1_500_000_000L, 0, 10_000_000_008L, 1_500_000_000L};
        int[] links = {1, 101, 228, 1, 101, 276};
        for (int i = 0; i < times.length; i++) {
            assertTrue(reader.next(), "packet " + i + ": " + reader.problem());
            assertArrayEquals(PACKET, packet(reader), "packet " + i);
            assertEquals(times[i], reader.time(), "packet " + i);
            assertEquals(links[i], reader.linkType(), "packet " + i);
        }
        assertFalse(reader.next());
        assertEquals(null, reader.problem());
    }

    @Test
    void every_prefix_of_a_pcapng_file_ends_with_a_reason() throws IOException {
        byte[] file = new Pcapng(false)
                .section()
                .face(1, 0, (byte) 6, 0)
                .enhanced(0, 1, PACKET)
                .enhanced(0, 2, PACKET)
                .bytes();
        for (int length = 28; length < file.length; length++) {
            PcapngReader reader = new PcapngReader(source(Arrays.copyOf(file, length)));
            while (reader.next()) {
                assertTrue(reader.captured() <= PACKET.length);
            }
            boolean whole = length == 28 || length == 28 + 44 || length == 28 + 44 + 40;
            assertEquals(whole, reader.problem() == null, "length " + length + " " + reader.problem());
        }
    }

    @Test
    void a_pcapng_block_of_no_length_does_not_loop() throws IOException {
        byte[] file = new Pcapng(false).section().block(0x0bad, new byte[0]).bytes();
        file[28 + 4] = 0;
        PcapngReader reader = new PcapngReader(source(file));
        assertFalse(reader.next());
        assertTrue(String.valueOf(reader.problem()).contains("multiple of 4"), reader.problem());
    }

    /** What follows can be read all the same: blocks have their length. */
    @Test
    void a_packet_of_an_interface_that_nobody_declared_is_told_and_passed_over() throws IOException {
        PcapngReader reader = new PcapngReader(source(new Pcapng(false)
                .section()
                .face(1, 0, (byte) 6, 0)
                .enhanced(0, 1, PACKET)
                .enhanced(3, 2, PACKET)
                .enhanced(7, 3, PACKET)
                .enhanced(0, 4, PACKET)
                .bytes()));
        assertTrue(reader.next());
        assertTrue(reader.next());
        assertEquals(4, reader.number());
        assertFalse(reader.next());
        assertEquals(null, reader.problem());
        assertEquals(2, reader.strays());
        PacketReader.Stray first = Objects.requireNonNull(reader.firstStray());
        assertEquals(2, first.number());
        assertTrue(first.why().contains("interface 3"), first.why());
    }
}
