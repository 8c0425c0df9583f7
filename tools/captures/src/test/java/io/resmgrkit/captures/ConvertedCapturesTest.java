package io.resmgrkit.captures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.airlift.compress.zstd.ZstdOutputStream;
import io.resmgrkit.captures.Packets.Packet;
import io.resmgrkit.captures.print.CaptureWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** The same packets in other files: what is said of them is the same to the byte. */
class ConvertedCapturesTest {
    private static final ByteOrder LITTLE = ByteOrder.LITTLE_ENDIAN;
    private static final ByteOrder BIG = ByteOrder.BIG_ENDIAN;

    /** A file of packets. */
    private interface Container {
        byte[] of(List<Packet> packets) throws IOException;
    }

    /** What a compressor writes through. */
    private interface Compressor {
        OutputStream over(OutputStream out) throws IOException;
    }

    /** Everything that is told, as JSON and as lines, with the counters. */
    private static String told(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (boolean json : new boolean[] {true, false}) {
            CaptureWriter writer = new CaptureWriter(out, "x", json, true);
            CaptureReader reader = new CaptureReader(CaptureOptions.usual(), writer);
            reader.read(new ByteArrayInputStream(file));
            writer.flush();
            out.writeBytes(reader.summary().all().toString().getBytes(StandardCharsets.UTF_8));
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static DynamicTest same(String name, Container container, UnaryOperator<Packet> change) {
        return DynamicTest.dynamicTest(name, () -> {
            for (String sample : Packets.SAMPLES) {
                List<Packet> packets = Packets.of(sample);
                byte[] converted = container.of(packets.stream().map(change).toList());
                String before = told(Packets.pcap(packets));
                assertTrue(before.length() > 1000, sample);
                assertEquals(before, told(converted), sample);
            }
        });
    }

    private static byte[] blocks(List<Packet> packets, boolean big, int resolution, boolean obsolete) {
        Pcapng file = new Pcapng(big).section().face(1, 0, (byte) 6, 0).face(1, 0, (byte) resolution, 1_000_000_000);
        for (Packet packet : packets) {
            // Its second interface counts from 2001; the binary unit is finer than a nanosecond.
            long since = packet.time() - 1_000_000_000L * 1_000_000_000L;
            long ticks = resolution == 9 ? since : ticks(since, resolution & 0x7f);
            if (obsolete) {
                file.obsolete(1, ticks, packet.bytes());
            } else {
                file.block(0x0bad, new byte[12]).enhanced(1, ticks, packet.bytes());
            }
        }
        return file.bytes();
    }

    private static long ticks(long nanoseconds, int exponent) {
        long seconds = nanoseconds / 1_000_000_000;
        long rest = nanoseconds % 1_000_000_000;
        // Rounded up, for the reader rounds down.
        return (seconds << exponent) + ((rest << exponent) + 999_999_999) / 1_000_000_000;
    }

    private static byte[] sections(List<Packet> packets) {
        Pcapng file = new Pcapng(false);
        for (int i = 0; i < packets.size(); i++) {
            Packet packet = packets.get(i);
            file.order(i % 2 == 0).section().face(1, 0, (byte) 9, 0).enhanced(0, packet.time(), packet.bytes());
        }
        return file.bytes();
    }

    private static byte[] compressed(List<Packet> packets, Compressor compressor) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream over = compressor.over(out)) {
            over.write(Packets.pcap(packets));
        }
        return out.toByteArray();
    }

    @TestFactory
    List<DynamicTest> a_conversion_changes_nothing() {
        UnaryOperator<Packet> none = packet -> packet;
        Container plain = Packets::pcap;
        return List.of(
                same("big-endian pcap", packets -> Packets.pcap(packets, BIG, false), none),
                same("pcap with nanoseconds", packets -> Packets.pcap(packets, LITTLE, true), none),
                same("big-endian pcap with nanoseconds", packets -> Packets.pcap(packets, BIG, true), none),
                same("pcapng, nanoseconds from 2001", packets -> blocks(packets, false, 9, false), none),
                same("big-endian pcapng, a binary unit", packets -> blocks(packets, true, 0x80 | 30, false), none),
                same("obsolete packet blocks", packets -> blocks(packets, true, 9, true), none),
                same("a section of another order for each packet", ConvertedCapturesTest::sections, none),
                same("gzip", packets -> compressed(packets, GZIPOutputStream::new), none),
                same("zstd", packets -> compressed(packets, ZstdOutputStream::new), none),
                same("xz", packets -> compressed(packets, o -> new XZOutputStream(o, new LZMA2Options(1))), none),
                same("a VLAN", plain, packet -> packet.tagged(0x8100, 5)),
                same(
                        "a VLAN in a VLAN",
                        plain,
                        packet -> packet.tagged(0x8100, 5).tagged(0x88a8, 6)));
    }

    /** A snap length is no damage: what is left of each message is told, with its whole length. */
    @Test
    void a_snap_length_shortens_messages_and_nothing_else() throws IOException {
        for (String sample : List.of("io_session_le.pcap", "io_session_be.pcapng", "io_requests_le.pcap")) {
            List<Packet> packets = Packets.of(sample);
            List<Recorder.Seen> whole = Recorder.of(Packets.pcap(packets)).transactions;
            int headers = 14 + 2 + 36 + 64;
            for (int snap = headers; snap < headers + 64; snap++) {
                int most = snap;
                List<Packet> shorter =
                        packets.stream().map(packet -> packet.cut(most)).toList();
                Recorder cut = Recorder.of(Packets.pcap(shorter));
                assertEquals(List.of(), cut.problems);
                assertEquals(whole.size(), cut.transactions.size());
                for (int i = 0; i < whole.size(); i++) {
                    Recorder.Seen before = whole.get(i);
                    Recorder.Seen after = cut.transactions.get(i);
                    assertEquals(before.outcome(), after.outcome());
                    assertEquals(before.status(), after.status());
                    assertEquals(before.latency(), after.latency());
                    assertEquals(before.requestLength(), after.requestLength());
                    assertArrayEquals(
                            Arrays.copyOf(before.request(), after.request().length), after.request(), sample + " " + i);
                    assertFalse(after.damaged() && !before.damaged(), sample + " " + i + " " + after.notes());
                }
            }
        }
    }
}
