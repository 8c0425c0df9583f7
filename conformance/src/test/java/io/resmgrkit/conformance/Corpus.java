package io.resmgrkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.resmgrkit.conformance.transcript.Session;
import io.resmgrkit.conformance.transcript.TranscriptReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The recorded data that tests run on. Files are read once: mutation testing asks for each case by itself, thousands of times. */
public final class Corpus {
    private static final Map<Path, List<Session>> SESSIONS = new ConcurrentHashMap<>();
    private static final Map<Path, List<JsonNode>> VECTORS = new ConcurrentHashMap<>();

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
        List<Session> read = SESSIONS.get(file);
        if (read == null) {
            read = new ArrayList<>();
            try (TranscriptReader reader = TranscriptReader.open(file)) {
                for (Session session = reader.next(); session != null; session = reader.next()) {
                    read.add(session);
                }
            }
            SESSIONS.put(file, List.copyOf(read));
        }
        return read;
    }

    /** The direct calls of a file, an object a line. */
    public static List<JsonNode> vectors(Path file) throws IOException {
        List<JsonNode> read = VECTORS.get(file);
        if (read == null) {
            ObjectMapper json = new ObjectMapper();
            read = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                read.add(json.readTree(line));
            }
            VECTORS.put(file, List.copyOf(read));
        }
        return read;
    }
}
