package io.resmgrkit.captures.kev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.captures.CaptureOptions;
import io.resmgrkit.captures.Recorder;
import io.resmgrkit.captures.transaction.Outcome;
import io.resmgrkit.codec.wire.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample traces against the pairing that came with them. More may be paired; what is must not differ. */
class ReferencePairingTest {
    private static final Pattern CALL = Pattern.compile(
            " *([0-9.]+) (Msg\\w+) +\\S+\\(\\((\\d+), (\\d+)\\)\\) -> (?:\\((\\d+), (\\d+)\\)|\\?)"
                    + " coid=(\\d+) sparts=(\\w+) len=([0-9?]+) shown=(\\d+) +([0-9a-f]+) +(status|errno)=(-?\\d+) +dt=(\\d+)ns.*");
    private static final Pattern PULSE = Pattern.compile(" *([0-9.]+) pulse +to \\((\\d+), (\\d+)\\)  ([0-9a-f]+)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo32-wide-le",
                "demo32-fast-le",
                "demo32-quirks",
                "demo64-wide-le-710",
                "sim32-damaged-be",
                "sim32-wide-be",
                "sim64-smp-le-710"
            })
    void every_transaction_of_the_reference_is_found(String name) throws IOException {
        Recorder seen = Recorder.sample(name + ".kev");
        int calls = 0;
        for (String line : Files.readAllLines(Recorder.TRACES.resolve(name + ".ipc.txt"))) {
            Matcher call = CALL.matcher(line);
            Matcher pulse = PULSE.matcher(line);
            if (call.matches()) {
                calls++;
                compare(line, call, at(seen, call.group(1), Long.parseLong(call.group(3)), false));
            } else if (pulse.matches()) {
                calls++;
                Recorder.Seen found = at(seen, pulse.group(1), -1, true);
                assertEquals(pulse.group(4), HexFormat.of().formatHex(found.request()));
                assertEquals(pulse.group(2), Long.toString(found.serverPid()));
            }
        }
        assertTrue(calls >= 7, "only " + calls + " lines of the reference were understood");
    }

    /** Times are unique on a processor, not among them (KEV 1.4). */
    private static Recorder.Seen at(Recorder seen, String time, long client, boolean pulse) {
        long wanted = Long.parseLong(time.replace(".", ""));
        return seen.transactions.stream()
                .filter(one -> one.time() == wanted && pulse == (one.outcome() == Outcome.PULSE))
                .filter(one -> pulse || one.clientPid() == client)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no transaction at " + time));
    }

    private static void compare(String line, Matcher call, Recorder.Seen found) {
        assertEquals(call.group(2), found.call(), line);
        assertEquals(call.group(3), Long.toString(found.clientPid()), line);
        assertEquals(call.group(4), Long.toString(found.clientTid()), line);
        if (call.group(5) != null) {
            assertEquals(call.group(5), Long.toString(found.serverPid()), line);
            assertEquals(call.group(6), Long.toString(found.serverTid()), line);
        }
        assertEquals(call.group(7), Long.toString(found.coid()), line);
        assertEquals(call.group(8), found.parts() < 0 ? "None" : Long.toString(found.parts()), line);
        assertEquals(call.group(9), found.requestLength() < 0 ? "?" : Long.toString(found.requestLength()), line);
        assertEquals(call.group(10), Integer.toString(Math.min(12, prefix(found))), line);
        assertTrue(HexFormat.of().formatHex(found.request()).startsWith(call.group(11)), line);
        assertEquals(call.group(12).equals("errno") ? Outcome.FAILED : Outcome.REPLIED, found.outcome(), line);
        assertEquals(call.group(13), Long.toString(found.status()), line);
        assertEquals(call.group(14), Long.toString(found.latency()), line);
    }

    private static int prefix(Recorder.Seen found) {
        return found.request().length;
    }

    /** KEV 3.3 step 2: the identifier of the COMM record joins what fast mode leaves apart. */
    @Test
    void fast_mode_is_paired_by_the_receive_identifier() throws IOException {
        Recorder seen = Recorder.sample("demo32-fast-le.kev");
        assertEquals(7, seen.transactions.size());
        seen.transactions.forEach(transaction -> assertEquals(12293, transaction.serverPid()));
        assertTrue(seen.summary.keySet().stream().anyMatch(key -> key.contains("tracelogger -w")));
    }

    /** The line with # of the reference: everything that could not be resolved is counted. */
    @Test
    void what_cannot_be_paired_is_counted() throws IOException {
        Recorder seen = Recorder.sample("demo32-quirks.kev");
        assertEquals(5, seen.summary.get("stray bytes at the end"));
        assertEquals(3, seen.summary.get("lost buffers"));
        assertEquals(1, seen.summary.get("calls that were interrupted"));
        assertEquals(1, seen.summary.get("parts of combined events without their begin"));
        assertEquals(1, seen.summary.get("combined events that never ended"));
    }

    /** KEV 4.1: the old printer passes over the records with 64-bit fields. */
    @Test
    void all_64_bit_records_are_shown() throws IOException {
        byte[] file = Files.readAllBytes(Recorder.TRACES.resolve("demo64-wide-le-710.kev"));
        Recorder seen = Recorder.of(file, new CaptureOptions(null, true, true));
        List<String> calls = seen.events.stream()
                .filter(event -> event.layer().startsWith("KER"))
                .map(event -> event.kind())
                .toList();
        assertEquals(calls(file), calls.size());
        assertTrue(seen.events.stream()
                .filter(event ->
                        event.layer().equals("KER_EXIT") && event.kind().equals("MSG_RECEIVEV/14"))
                .filter(event -> event.values().stream().anyMatch(v -> v.name().equals("rcvid") && v.number() != 0))
                .allMatch(
                        event -> event.values().stream().anyMatch(v -> v.name().equals("srcmsglen"))));
    }

    /** Kernel calls of a little-endian file, counted by the heads of their records alone: class 2, simple or combine begin. */
    private static long calls(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int systemPage = 512;
        long calls = 0;
        for (int at = text.indexOf("HEADER_END::") + 12 + systemPage; at + 16 <= file.length; at += 16) {
            int head = Bytes.s4(file, at, false);
            calls += (head >>> 10 & 31) == 2 && head >>> 30 < 2 ? 1 : 0;
        }
        return calls;
    }

    /** KEV 2.5 and 3.1: the path manager's event has the path that the connect message no longer shows. */
    @Test
    void paths_come_from_the_path_manager_and_last_until_close() throws IOException {
        Recorder seen = Recorder.sample("demo32-wide-le.kev");
        seen.transactions.stream()
                .filter(transaction -> transaction.outcome() != Outcome.PULSE)
                .forEach(transaction -> assertEquals("/dev/demo0", transaction.path()));
    }

    /** KEV 3.1: bytes that the server read or wrote apart are islands, not part of the prefix. */
    @Test
    void nothing_beyond_the_recorded_bytes_is_told() throws IOException {
        Recorder.Seen write = Recorder.sample("demo32-wide-le.kev").transactions.get(3);
        assertEquals(12, write.request().length);
        assertEquals(48, write.requestLength());
    }
}
