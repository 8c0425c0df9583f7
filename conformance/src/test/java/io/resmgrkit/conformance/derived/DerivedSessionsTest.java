package io.resmgrkit.conformance.derived;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.Corpus;
import io.resmgrkit.conformance.replay.Replayer;
import io.resmgrkit.conformance.transcript.Session;
import io.resmgrkit.conformance.transcript.TranscriptWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The derived part of the corpus: what the authors write is what lies there, the dispatcher answers as written, and every message
 * that a release changed occurs.
 *
 * <p>{@code -Dsurefire.args=-Dderived.refresh=true} writes the files anew; read the difference before it is committed.
 */
class DerivedSessionsTest {
    private static List<Dialect> later() {
        return DerivedSessions.LATER;
    }

    @ParameterizedTest
    @MethodSource("later")
    void the_corpus_holds_what_the_authors_write(Dialect dialect) throws IOException {
        Path folder = Corpus.root().resolve("transcripts/derived").resolve(dialect.id());
        Set<String> expected = new TreeSet<>();
        for (Session session : DerivedSessions.of(dialect)) {
            Path file = folder.resolve(session.id() + ".jsonl");
            expected.add(file.getFileName().toString());
            if (Boolean.getBoolean("derived.refresh")) {
                Files.createDirectories(folder);
                Files.writeString(file, text(session));
            }
            assertEquals(text(session), Files.readString(file), file.toString());
        }
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> found = new TreeSet<>();
            files.forEach(file -> found.add(file.getFileName().toString()));
            assertEquals(expected, found);
        }
    }

    @ParameterizedTest
    @MethodSource("later")
    void the_dispatcher_answers_as_written(Dialect dialect) {
        for (Session session : DerivedSessions.of(dialect)) {
            assertEquals(List.of(), Replayer.reference(Set.of()).replay(session).deviations(), session.id());
        }
    }

    @ParameterizedTest
    @MethodSource("later")
    void everything_that_a_release_changed_occurs(Dialect dialect) {
        List<Session> sessions = DerivedSessions.of(dialect);
        for (ReleaseDelta delta : ReleaseDelta.values()) {
            if (delta.in(dialect)) {
                assertTrue(delta.occurs(sessions), dialect.id() + ": " + delta + " occurs in no derived session");
            }
        }
    }

    private static String text(Session session) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TranscriptWriter writer = new TranscriptWriter(bytes)) {
            writer.write(session);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
