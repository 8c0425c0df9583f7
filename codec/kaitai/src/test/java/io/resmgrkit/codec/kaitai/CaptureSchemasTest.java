package io.resmgrkit.codec.kaitai;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kaitai.struct.KaitaiStream;
import io.kaitai.struct.KaitaiStruct;
import io.resmgrkit.captures.CaptureOptions;
import io.resmgrkit.captures.CaptureReader;
import io.resmgrkit.captures.input.ByteSource;
import io.resmgrkit.captures.kev.KevHeader;
import io.resmgrkit.captures.pcap.PacketReader;
import io.resmgrkit.captures.pcap.PcapReader;
import io.resmgrkit.captures.pcap.PcapngReader;
import io.resmgrkit.captures.transaction.CaptureEvent;
import io.resmgrkit.captures.transaction.CaptureEvent.Value;
import io.resmgrkit.captures.transaction.CaptureListener;
import io.resmgrkit.captures.transaction.Transaction;
import io.resmgrkit.codec.kaitai.le.generated.KernelTrace;
import io.resmgrkit.codec.kaitai.le.generated.Pcap;
import io.resmgrkit.codec.kaitai.le.generated.Pcapng;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas of capture formats, compiled by the stock compiler, read the samples as the hand-written readers do. */
class CaptureSchemasTest {
    private static final Path TRACES = Path.of(System.getProperty("resmgr.corpus"), "traces");

    /** A packet: when, how long on the wire, what was kept. */
    private record Packet(long nanoseconds, long original, byte[] bytes) {}

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(TRACES)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> pcaps() throws IOException {
        return files(".pcap");
    }

    private static List<Path> pcapngs() throws IOException {
        return files(".pcapng");
    }

    /** Of the damaged one not all records are where a schema looks for them. */
    private static List<Path> traces() throws IOException {
        return files(".kev").stream()
                .filter(file -> !file.toString().contains("damaged"))
                .toList();
    }

    private static <T extends KaitaiStruct.ReadWrite> T read(T struct) {
        struct._read();
        return struct;
    }

    private static ByteSource source(byte[] file) {
        return new ByteSource(new ByteArrayInputStream(file));
    }

    private static List<Packet> packets(PacketReader reader) {
        List<Packet> packets = new ArrayList<>();
        while (reader.next()) {
            int from = reader.offset();
            packets.add(new Packet(
                    reader.time(),
                    reader.original(),
                    Arrays.copyOfRange(reader.array(), from, from + reader.captured())));
        }
        return packets;
    }

    private static void assertSame(List<Packet> schema, List<Packet> ours) {
        assertFalse(ours.isEmpty());
        assertEquals(schema.size(), ours.size());
        for (int i = 0; i < ours.size(); i++) {
            assertEquals(schema.get(i).nanoseconds, ours.get(i).nanoseconds, "packet " + i);
            assertEquals(schema.get(i).original, ours.get(i).original, "packet " + i);
            assertArrayEquals(schema.get(i).bytes, ours.get(i).bytes, "packet " + i);
        }
    }

    @ParameterizedTest
    @MethodSource("pcaps")
    void pcap_files_have_the_same_packets(Path sample) throws IOException {
        byte[] file = Files.readAllBytes(sample);
        Pcap pcap = read(new Pcap(new HeapKaitaiStream(file)));
        long unit = pcap.isNanoseconds() ? 1 : 1000;
        assertSame(
                pcap.packets().stream()
                        .map(packet -> new Packet(
                                packet.seconds() * 1_000_000_000L + packet.fraction() * unit,
                                packet.lenOriginal(),
                                packet.data()))
                        .toList(),
                packets(new PcapReader(source(file))));
    }

    @ParameterizedTest
    @MethodSource("pcapngs")
    void pcapng_files_have_the_same_packets(Path sample) throws IOException {
        byte[] file = Files.readAllBytes(sample);
        Pcapng pcapng = read(new Pcapng(new HeapKaitaiStream(file)));
        List<Packet> packets = new ArrayList<>();
        for (Pcapng.Block block : pcapng.blocks()) {
            assertEquals(block.lenBlock(), block.lenBlockAgain());
            if (block.body() instanceof Pcapng.EnhancedPacket packet) {
                long microseconds = packet.timeHigh() << 32 | packet.timeLow();
                packets.add(new Packet(microseconds * 1000, packet.lenOriginal(), packet.data()));
            }
        }
        assertSame(packets, packets(new PcapngReader(source(file))));
    }

    private record Entry(long structure, long cpu, long eventClass, long data1, long data2) {}

    /** The schema is the same in both byte orders; the classes made of it have nothing in common. */
    private static List<Entry> entries(KaitaiStream records, boolean big) {
        if (!big) {
            return read(new KernelTrace(records, 0)).records().stream()
                    .map(is -> entry(is.structure(), is.cpu(), is.eventClass(), is.data1(), is.data2()))
                    .toList();
        }
        return read(new io.resmgrkit.codec.kaitai.be.generated.KernelTrace(records, 0)).records().stream()
                .map(is -> entry(is.structure(), is.cpu(), is.eventClass(), is.data1(), is.data2()))
                .toList();
    }

    private static Entry entry(Number structure, Number cpu, Number eventClass, long data1, long data2) {
        return new Entry(structure.longValue(), cpu.longValue(), eventClass.longValue(), data1, data2);
    }

    /** KEV 1.3, KEV 1.4: each event begins where the schema has a simple record or the begin of a combined one. */
    @ParameterizedTest
    @MethodSource("traces")
    void traces_have_the_same_records(Path sample) throws IOException {
        byte[] file = Files.readAllBytes(sample);
        ByteSource source = source(file);
        KevHeader header = KevHeader.read(source);
        byte[] records = Arrays.copyOfRange(file, (int) source.offset(), file.length);
        List<Entry> trace = entries(new HeapKaitaiStream(records), header.bigEndian());
        List<CaptureEvent> events = new ArrayList<>();
        Map<String, Long> counted = tell(file, new CaptureListener() {
            @Override
            public Transaction transaction(Transaction transaction) {
                return transaction.clear();
            }

            @Override
            public void event(CaptureEvent event) {
                events.add(event);
            }
        });
        assertEquals(trace.size(), counted.get("records"));
        for (CaptureEvent event : events) {
            Entry record = trace.get((int) event.frame() - 1);
            assertTrue(record.structure() < 2, "record " + event.frame());
            List<Value> values = event.values();
            assertEquals(values.get(0).number(), record.cpu(), "record " + event.frame());
            assertEquals(record.eventClass() == 7, event.layer().equals("COMM"));
            if (record.eventClass() == 7) {
                assertEquals(record.data1(), values.get(values.size() - 2).number() & 0xffff_ffffL);
                assertEquals(record.data2(), values.get(values.size() - 1).number() & 0xffff_ffffL);
            }
        }
        long simple = trace.stream().filter(record -> record.structure() == 0).count();
        long combined = trace.stream().filter(record -> record.structure() == 3).count();
        long lost = counted.getOrDefault("parts of combined events without their begin", 0L);
        assertEquals(simple + combined - lost, events.size());
    }

    private static Map<String, Long> tell(byte[] file, CaptureListener listener) throws IOException {
        CaptureReader reader = new CaptureReader(new CaptureOptions(null, true, true), listener);
        reader.read(new ByteArrayInputStream(file));
        return reader.summary().all();
    }
}
