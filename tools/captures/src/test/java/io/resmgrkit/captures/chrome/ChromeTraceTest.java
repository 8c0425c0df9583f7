package io.resmgrkit.captures.chrome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.resmgrkit.captures.CaptureOptions;
import io.resmgrkit.captures.CaptureReader;
import io.resmgrkit.captures.Pcap;
import io.resmgrkit.captures.Qnet;
import io.resmgrkit.captures.Recorder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What viewers demand of trace events, for they drop silently what does not fit (KEV 6). */
class ChromeTraceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Nanoseconds: microseconds are written with three decimals. */
    private static long time(JsonNode event, String key) {
        assertTrue(event.get(key).isNumber(), event.toString());
        return event.get(key).decimalValue().movePointRight(3).longValueExact();
    }

    private static String track(JsonNode event) {
        return event.get("pid").longValue() + "/" + event.get("tid").longValue();
    }

    private static List<JsonNode> events(byte[] capture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ChromeTrace trace = new ChromeTrace(out)) {
            new CaptureReader(CaptureOptions.usual(), trace).read(new ByteArrayInputStream(capture));
        }
        List<JsonNode> events = new ArrayList<>();
        JSON.readTree(out.toByteArray()).get("traceEvents").forEach(events::add);
        for (JsonNode event : events) {
            assertTrue(time(event, "ts") >= 0, event.toString());
            assertTrue(event.get("pid").longValue() >= 0 && event.get("tid").longValue() >= 0, event.toString());
        }
        return events;
    }

    private static List<JsonNode> of(List<JsonNode> events, String phase) {
        return events.stream()
                .filter(event -> event.get("ph").textValue().equals(phase))
                .toList();
    }

    private static Map<String, JsonNode> byId(List<JsonNode> events, String phase) {
        Map<String, JsonNode> byId = new TreeMap<>();
        for (JsonNode event : of(events, phase)) {
            String id = event.get("cat").textValue() + event.get("id").longValue();
            assertNull(byId.put(id, event), "two " + phase + " of " + id);
        }
        return byId;
    }

    /** Slices of a thread are apart or one lies within the other. */
    private static void nest(List<JsonNode> events) {
        Map<String, List<JsonNode>> tracks = new HashMap<>();
        of(events, "X")
                .forEach(slice -> tracks.computeIfAbsent(track(slice), any -> new ArrayList<>())
                        .add(slice));
        tracks.forEach((track, slices) -> {
            List<JsonNode> sorted = slices.stream()
                    .sorted(Comparator.<JsonNode>comparingLong(slice -> time(slice, "ts"))
                            .thenComparing(slice -> -time(slice, "dur")))
                    .toList();
            List<Long> ends = new ArrayList<>();
            for (JsonNode slice : sorted) {
                long from = time(slice, "ts");
                long to = from + time(slice, "dur");
                assertTrue(to >= from, slice.toString());
                ends.removeIf(end -> end <= from);
                assertTrue(ends.stream().allMatch(end -> to <= end), "track " + track + " overlaps at " + slice);
                ends.add(to);
            }
        });
    }

    private static void pair(List<JsonNode> events, String begin, String end) {
        Map<String, JsonNode> begins = byId(events, begin);
        Map<String, JsonNode> ends = byId(events, end);
        assertEquals(begins.keySet(), ends.keySet());
        begins.forEach((id, event) -> {
            assertTrue(time(event, "ts") <= time(ends.get(id), "ts"), id + " ends before it begins");
            assertEquals(event.get("name"), ends.get(id).get("name"));
        });
    }

    /** An arrow is drawn between slices only. */
    private static void bound(List<JsonNode> events, String phase) {
        for (JsonNode flow : of(events, phase)) {
            long at = time(flow, "ts");
            assertTrue(
                    of(events, "X").stream()
                            .anyMatch(slice -> track(slice).equals(track(flow))
                                    && time(slice, "ts") <= at
                                    && at <= time(slice, "ts") + time(slice, "dur")),
                    "no slice at " + flow);
        }
    }

    private static List<JsonNode> check(byte[] capture) throws IOException {
        List<JsonNode> events = events(capture);
        nest(events);
        pair(events, "b", "e");
        pair(events, "s", "f");
        bound(events, "s");
        bound(events, "f");
        return events;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo32-fast-le.kev",
                "demo32-wide-le.kev",
                "demo32-quirks.kev",
                "demo64-wide-le-710.kev",
                "sim32-damaged-be.kev",
                "sim32-wide-be.kev",
                "sim64-smp-le-710.kev",
                "io_session_le.pcap",
                "io_session_be.pcapng",
                "io_requests_le.pcap",
                "edge_le.pcap",
                "frag_le.pcap",
                "real_frame_2009.pcap"
            })
    void every_sample_is_a_trace_that_viewers_take(String sample) throws IOException {
        byte[] capture = Files.readAllBytes(Recorder.TRACES.resolve(sample));
        List<JsonNode> events = check(capture);
        long answered = Recorder.of(capture).transactions.stream()
                .filter(seen -> seen.latency() >= 0)
                .count();
        assertEquals(
                answered,
                of(events, "b").stream()
                        .filter(span -> span.get("cat").textValue().equals("served"))
                        .count());
        assertFalse(events.isEmpty());
    }

    /** The first answer belongs to a later request: time does not begin with what is told first. */
    @Test
    void a_request_that_is_answered_late_began_at_no_negative_time() throws IOException {
        Qnet q = new Qnet();
        Pcap pcap = new Pcap();
        pcap.packet(q.frame(true, q.send(5, q.ioRead(4)))).packet(q.frame(true, q.send(6, q.ioRead(4))));
        pcap.packet(q.frame(false, q.reply(0, 6, new byte[0]))).packet(q.frame(false, q.reply(0, 5, new byte[0])));
        List<JsonNode> events = check(pcap.bytes());
        // Both are of one thread, as far as the capture tells, so one of them is a span that may overlap.
        assertEquals(1, of(events, "s").size());
        assertEquals(3, of(events, "b").size());
    }

    /** Each node numbers its processes for itself. */
    @Test
    void processes_of_two_nodes_with_one_number_are_two() throws IOException {
        List<JsonNode> events = check(Files.readAllBytes(Recorder.TRACES.resolve("io_session_le.pcap")));
        List<String> names = of(events, "M").stream()
                .map(event -> event.get("args").get("name").textValue())
                .toList();
        assertTrue(names.contains("02:00:00:00:00:01 pid 4242"), names.toString());
        assertEquals(
                names.size(),
                of(events, "M").stream()
                        .map(event -> event.get("pid"))
                        .distinct()
                        .count());
    }
}
