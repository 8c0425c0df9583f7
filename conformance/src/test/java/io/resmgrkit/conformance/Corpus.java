package io.resmgrkit.conformance;

import io.resmgrkit.conformance.transcript.Session;
import io.resmgrkit.conformance.transcript.TranscriptReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The recorded data that tests run on. */
public final class Corpus {
    private Corpus() {}

    /** Root of the corpus folder. */
    public static Path root() {
        String folder = System.getProperty("resmgr.corpus");
        if (folder == null) {
            throw new IllegalStateException(
                    "resmgr.corpus: not set: run the tests with Maven, or set it to the corpus folder");
        }
        return Path.of(folder);
    }

    /** All transcript files. */
    public static List<Path> transcripts() throws IOException {
        try (Stream<Path> files = Files.walk(root().resolve("transcripts"))) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }

    /** One designed session by its id. */
    public static Session scenario(String id) throws IOException {
        return sessions(root().resolve("transcripts/scenarios/" + id + ".jsonl"))
                .get(0);
    }

    /** The sessions of a file. */
    public static List<Session> sessions(Path file) throws IOException {
        List<Session> sessions = new ArrayList<>();
        try (TranscriptReader reader = TranscriptReader.open(file)) {
            for (Session session = reader.next(); session != null; session = reader.next()) {
                sessions.add(session);
            }
        }
        return sessions;
    }
}
