package io.resmgrkit.tools.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.tools.Cli;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No input makes decode throw: random bytes behind a plausible head, in every format. */
class TotalityTest {
    private static final long SEED = Long.getLong("totality.seed", 20260722L);
    private static final int MESSAGES = 400;
    private static final int LONGEST = 160;
    private static final Pattern TREE_LINE = Pattern.compile("(?m)^  0x([0-9a-f]{4}) +(\\d+)  ");

    @ParameterizedTest
    @ValueSource(strings = {"line", "tree", "hex", "json"})
    void every_format_prints_whatever_comes(String format) {
        Cli.Result result = Cli.run(messages(), "decode", "--from", "hex", "--format", format);
        assertTrue(result.exit() <= 1, () -> "seed " + SEED + ": " + result.err());
        assertEquals("", result.err(), "seed " + SEED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_IO_CONNECT_OPEN", "_IO_READ", "_IO_STAT", "_IO_NOTIFY", "DCMD_FSYS_STATVFS", "0x1f7"})
    void replies_too(String answered) {
        Cli.Result result =
                Cli.run(messages(), "decode", "--from", "hex", "--reply-to", answered, "--status", "0x80110000");
        assertTrue(result.exit() <= 1, () -> "seed " + SEED + ": " + result.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sdp6-ilp32-le", "sdp6-ilp32-be"})
    void a_tree_holds_every_byte_exactly_once(String dialect) {
        for (String line : new String(messages(), StandardCharsets.US_ASCII).split("\n")) {
            byte[] one = line.getBytes(StandardCharsets.US_ASCII);
            String tree = Cli.run(one, "decode", "--from", "hex", "--format", "tree", "--dialect", dialect)
                    .out();
            Matcher lines = TREE_LINE.matcher(tree);
            int next = 0;
            while (lines.find()) {
                assertEquals(
                        next, Integer.parseInt(lines.group(1), 16), () -> "seed " + SEED + ", " + line + "\n" + tree);
                next += Integer.parseInt(lines.group(2));
            }
            assertEquals(line.length() / 2, next, () -> "seed " + SEED + ", " + line + "\n" + tree);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void bytes_that_are_no_text_at_all_are_one_raw_message(int trial) {
        byte[] bytes = new byte[500];
        new SplittableRandom(SEED + trial).nextBytes(bytes);
        bytes[0] = 0;
        Cli.Result result = Cli.run(bytes, "decode", "--format", "json");
        assertTrue(result.out().contains(HexFormat.of().formatHex(bytes)), "seed " + (SEED + trial));
    }

    /** Half of the messages begin with a known number, so that more than the first field is reached. */
    private static byte[] messages() {
        SplittableRandom random = new SplittableRandom(SEED);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < MESSAGES; i++) {
            byte[] bytes = new byte[random.nextInt(1, LONGEST)];
            random.nextBytes(bytes);
            if (random.nextBoolean() && bytes.length > 3) {
                bytes[0] = (byte) random.nextInt(0x22);
                bytes[1] = 1;
                bytes[3] &= (byte) 0x80;
            }
            text.append(HexFormat.of().formatHex(bytes)).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
