package io.resmgrkit.captures.kev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.captures.Recorder;
import io.resmgrkit.captures.transaction.Outcome;
import io.resmgrkit.captures.transaction.Problem;
import io.resmgrkit.codec.wire.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Traces of which a part is zeroed, overwritten, cut out or pushed apart: what lies wholly before or behind it comes out as it was. */
class DamagedTracesTest {
    private static final int ROUNDS = 60;
    private static final int RECORD = 16;
    private static final int SYSTEM_PAGE = 64;
    private static final int BUFFER = 1 << 10 | 2;
    private static final int RUNNING = 4 << 10 | 1;
    /** Records that may pass until each processor has told which thread it runs, and enough of them to find the grid again. */
    private static final int SETTLED = 120;

    private final long seed = Long.getLong("resmgr.seed", System.nanoTime());
    private final SplittableRandom random = new SplittableRandom(seed);

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] spliced(byte[] file, int from, int to, byte[] instead) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file, 0, from);
        out.writeBytes(instead);
        out.write(file, to, file.length - to);
        return out.toByteArray();
    }

    private byte[] damaged(byte[] file, int from, int bytes) {
        return switch (random.nextInt(4)) {
            case 0 -> spliced(file, from, from + bytes, new byte[bytes]);
            case 1 -> spliced(file, from, from + bytes, bytes(bytes));
            case 2 -> spliced(file, from, from + 1 + random.nextInt(bytes - 1), new byte[0]);
            default -> spliced(file, from, from, bytes(1 + random.nextInt(bytes)));
        };
    }

    /** What was told of messages, by the number of the first record; a note tells of damage and nothing else here. */
    private static Map<Long, String> told(Recorder seen, long shift) {
        Map<Long, String> told = new TreeMap<>();
        for (Recorder.Seen one : seen.transactions) {
            String text = String.join(
                    " ",
                    String.valueOf(one.outcome()),
                    String.valueOf(one.time()),
                    one.clientPid() + ":" + one.clientTid(),
                    one.serverPid() + ":" + one.serverTid(),
                    String.valueOf(one.status()),
                    String.valueOf(one.latency()),
                    String.valueOf(one.requestLength()),
                    HexFormat.of().formatHex(one.request()),
                    HexFormat.of().formatHex(one.reply()));
            told.put(one.requestFrame() + shift, text);
        }
        return told;
    }

    @Test
    void damage_leaves_alone_what_lies_before_and_behind_it() throws IOException {
        System.out.println("DamagedTracesTest seed " + seed);
        for (String sample : List.of("sim32-wide-be.kev", "sim64-smp-le-710.kev")) {
            byte[] file = Files.readAllBytes(Recorder.TRACES.resolve(sample));
            Recorder whole = Recorder.of(file);
            for (int round = 0; round < ROUNDS; round++) {
                one(file, whole, "seed " + seed + " round " + round + " of " + sample);
            }
        }
    }

    private void one(byte[] file, Recorder whole, String about) throws IOException {
        int start = start(file);
        int records = (file.length - start) / RECORD;
        int count = random.nextInt(1, 30);
        int first;
        do {
            first = random.nextInt(records / 4, records / 2);
        } while (has(file, start, first, first + count + 1, BUFFER));
        byte[] changed = damaged(file, start + first * RECORD + random.nextInt(RECORD), count * RECORD);
        Recorder seen = Recorder.of(changed);
        Map<Long, String> before = told(whole, 0);
        Map<Long, String> after = told(seen, 0);
        long shift = Math.floorDiv(file.length - changed.length + RECORD / 2, RECORD);
        int behind = 0;
        for (Recorder.Seen one : whole.transactions) {
            if (one.outcome() == Outcome.PULSE) {
                continue; // Its sender is told long before it.
            }
            long frame = one.requestFrame();
            String expected = before.get(frame);
            if (one.replyFrame() > 0 && one.replyFrame() <= first - RECORD) {
                assertEquals(expected, after.get(frame), about);
            } else if (frame > first + count + SETTLED && known(file, start, first + count, frame)) {
                behind++;
                String found = after.values().stream()
                        .filter(expected::equals)
                        .findAny()
                        .orElse(null);
                assertEquals(expected, found, about + " shift " + shift);
            }
        }
        assertTrue(behind > 0, about);
        if ((file.length - changed.length) % RECORD != 0) {
            told(seen.problems, start + first * RECORD, count * RECORD, about);
        }
    }

    /** Whether there is a record of a kind: a BUFFER record that is gone makes the next one tell of a loss, which breaks more. */
    private static boolean has(byte[] file, int start, int from, int to, int kind) {
        boolean has = false;
        for (int record = from; record < to; record++) {
            has |= (Bytes.s4(file, start + record * RECORD, big(file)) & 0x7fff) == kind;
        }
        return has;
    }

    private static boolean big(byte[] file) {
        return new String(file, 0, 1 << 10, StandardCharsets.ISO_8859_1).contains("BIG_ENDIAN");
    }

    /** Whether each processor told which thread it runs between the damage and a record. */
    private static boolean known(byte[] file, int start, int from, long to) {
        boolean big = big(file);
        int[] seen = new int[4];
        for (int record = from; record < to; record++) {
            int header = Bytes.s4(file, start + record * RECORD, big);
            if ((header & 0x7fff) == RUNNING) {
                seen[header >>> 24 & 3]++;
            }
        }
        return Arrays.stream(seen).limit(big ? 2 : 4).allMatch(times -> times > 0);
    }

    private static int start(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        return text.indexOf("TRACE_HEADER_END::") + "TRACE_HEADER_END::".length() + SYSTEM_PAGE;
    }

    /** Bytes that move the records behind them off the grid are told of where they are; whole records may be missing unseen. */
    private static void told(List<Problem> problems, int from, int bytes, String about) {
        assertTrue(
                problems.stream()
                        .anyMatch(problem -> problem.offset() >= from - SETTLED * RECORD
                                && problem.offset() <= from + bytes + SETTLED * RECORD),
                about + ": " + problems);
    }
}
