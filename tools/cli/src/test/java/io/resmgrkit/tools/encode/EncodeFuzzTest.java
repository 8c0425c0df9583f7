package io.resmgrkit.tools.encode;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JacksonException;
import io.resmgrkit.codec.Dialect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Any bytes as the JSON that {@code encode} reads: bytes of a message, or the refusal that says where and why. In a build the inputs
 * below {@code EncodeFuzzTestInputs} are run; with {@code JAZZER_FUZZ=1} new ones are made.
 */
class EncodeFuzzTest {
    private static final MessageEncoder ENCODER = new MessageEncoder(Dialect.SDP6_ILP32_LE);

    @FuzzTest(maxDuration = "30m")
    void json(byte[] data) throws IOException {
        String line = new String(data, StandardCharsets.UTF_8);
        try {
            if (!line.isBlank()) {
                Json message = EncodeCommand.message(line);
                if (message != null) {
                    ENCODER.encode(message);
                }
            }
        } catch (JacksonException | EncodeException e) {
            assertNotNull(e.getMessage());
        }
    }
}
