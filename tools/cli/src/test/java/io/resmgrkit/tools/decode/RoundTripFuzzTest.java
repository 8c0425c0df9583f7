package io.resmgrkit.tools.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.tools.Cli;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * {@code decode --format json | encode} is the identity on any bytes: the first chooses the dialect. In a build the inputs below
 * {@code RoundTripFuzzTestInputs} are run; with {@code JAZZER_FUZZ=1} new ones are made.
 */
class RoundTripFuzzTest {
    private static final Dialect[] DIALECTS = Dialect.values();

    @FuzzTest(maxDuration = "30m")
    void message(byte[] data) {
        if (data.length > 1) {
            String dialect = DIALECTS[Math.floorMod(data[0], DIALECTS.length)].id();
            String hex = HexFormat.of().formatHex(Arrays.copyOfRange(data, 1, data.length)) + "\n";
            String json = run(hex, "decode", "--from", "hex", "--format", "json", "--dialect", dialect)
                    .out();
            String fields = json.replaceAll(",\"bytes\":\"[0-9a-f]+\"", "");
            Cli.Result encoded = run(fields, "encode");
            assertEquals("", encoded.err(), hex);
            assertEquals(hex, encoded.out(), fields);
        }
    }

    private static Cli.Result run(String in, String... args) {
        return Cli.run(in.getBytes(StandardCharsets.UTF_8), args);
    }
}
