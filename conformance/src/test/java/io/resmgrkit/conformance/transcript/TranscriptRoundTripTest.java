package io.resmgrkit.conformance.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.resmgrkit.conformance.Corpus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reading and writing again gives the file back, byte for byte (T1 to T3). */
class TranscriptRoundTripTest {
    @TestFactory
    Stream<DynamicTest> every_recorded_transcript_is_written_as_it_was_read() throws IOException {
        List<Path> files = Corpus.transcripts();
        assertFalse(files.isEmpty());
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), file.toUri(), () -> {
                    ByteArrayOutputStream written = new ByteArrayOutputStream();
                    try (TranscriptWriter writer = new TranscriptWriter(written)) {
                        for (Session session : Corpus.sessions(file)) {
                            writer.write(session);
                        }
                    }
                    assertEquals(Files.readString(file), written.toString(StandardCharsets.UTF_8));
                }));
    }
}
