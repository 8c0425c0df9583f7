package io.resmgrkit.captures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.resmgrkit.captures.chrome.ChromeTrace;
import io.resmgrkit.captures.print.CaptureWriter;
import io.resmgrkit.captures.stats.Statistics;
import io.resmgrkit.captures.transaction.CaptureListener;
import io.resmgrkit.captures.transaction.Transaction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the bytes are, decoding ends, throws nothing but a refusal, and prints what can be parsed. */
class TotalityTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROUNDS = 60;

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Recorder.TRACES)) {
            return files.filter(file -> file.toString().matches(".*\\.(pcap|pcapng|kev)"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void damaged_samples_are_decoded_without_a_fault() throws IOException {
        long seed = Long.getLong("resmgr.seed", System.nanoTime());
        System.out.println("TotalityTest seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (Path sample : samples()) {
            byte[] whole = Files.readAllBytes(sample);
            for (int round = 0; round < ROUNDS; round++) {
                byte[] bytes =
                        Arrays.copyOf(whole, random.nextInt(4) == 0 ? random.nextInt(whole.length) : whole.length);
                int changes = random.nextInt(20);
                for (int i = 0; i < changes && bytes.length > 0; i++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                decode(bytes, sample + " round " + round + " seed " + seed);
            }
        }
    }

    @Test
    void every_sample_prints_lines_and_json_that_parses() throws IOException {
        for (Path sample : samples()) {
            assertTrue(decode(Files.readAllBytes(sample), sample.toString()) > 0, sample.toString());
        }
    }

    private static int decode(byte[] bytes, String about) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        ByteArrayOutputStream objects = new ByteArrayOutputStream();
        ByteArrayOutputStream trace = new ByteArrayOutputStream();
        try {
            CaptureWriter line = new CaptureWriter(lines, "x", false, true);
            CaptureWriter json = new CaptureWriter(objects, "x", true, true);
            Statistics statistics = new Statistics();
            try (ChromeTrace chrome = new ChromeTrace(trace)) {
                for (CaptureListener listener : List.of(line, json, statistics, chrome)) {
                    new CaptureReader(new CaptureOptions(null, true, true), listener)
                            .read(new ByteArrayInputStream(bytes));
                }
            }
            line.flush();
            json.flush();
            assertNotNull(statistics.text());
            JSON.readTree(trace.toByteArray());
            for (String object : objects.toString(StandardCharsets.UTF_8).split("\n")) {
                JsonNode node = JSON.readTree(object);
                if (node.has("bytes")) {
                    assertEquals(
                            node.get("captured").asInt() * 2,
                            node.get("bytes").asText().length(),
                            about);
                }
            }
            return lines.size();
        } catch (CaptureException e) {
            assertNotNull(e.getMessage());
            return 0;
        } catch (IOException | RuntimeException e) {
            throw new AssertionError(about, e);
        }
    }

    @Test
    void a_listener_that_is_full_ends_the_reading() throws IOException {
        int[] count = new int[1];
        new CaptureReader(CaptureOptions.usual(), new CaptureListener() {
                    @Override
                    public Transaction transaction(Transaction transaction) {
                        count[0]++;
                        return transaction.clear();
                    }

                    @Override
                    public boolean full() {
                        return count[0] >= 5;
                    }
                })
                .read(Recorder.TRACES.resolve("io_session_le.pcap"));
        assertEquals(5, count[0]);
    }
}
