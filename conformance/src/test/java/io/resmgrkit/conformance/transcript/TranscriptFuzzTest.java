package io.resmgrkit.conformance.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Any bytes as a transcript: sessions, or the refusal that names the line. What was read and written is read again as the same. In a
 * build the inputs below {@code TranscriptFuzzTestInputs} are run; with {@code JAZZER_FUZZ=1} new ones are made.
 */
class TranscriptFuzzTest {
    @FuzzTest(maxDuration = "30m")
    void transcript(byte[] data) throws IOException {
        String written;
        try {
            written = written(data);
        } catch (IOException e) {
            // A TranscriptException with the line, or what a damaged gzip or xz stream says.
            assertNotNull(e.getMessage(), e::toString);
            return;
        }
        assertEquals(written, written(written.getBytes(StandardCharsets.UTF_8)));
    }

    private static String written(byte[] data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TranscriptReader reader = TranscriptReader.of("fuzzed", new ByteArrayInputStream(data));
                TranscriptWriter writer = new TranscriptWriter(out)) {
            for (Session session = reader.next(); session != null; session = reader.next()) {
                writer.write(session);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
