package io.resmgrkit.conformance.transcript;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the sessions of a transcript, one after the other; plain, gzip or xz. */
public final class TranscriptReader implements Closeable {
    private static final ObjectReader JSON = new ObjectMapper().readerFor(JsonNode.class);

    private final String name;
    private final BufferedReader lines;
    private long lineNumber;
    private @Nullable JsonNode ahead;

    private TranscriptReader(String name, InputStream in) throws IOException {
        this.name = name;
        lines = new BufferedReader(new InputStreamReader(Decompression.open(in), StandardCharsets.UTF_8));
    }

    /** Opens a file. */
    public static TranscriptReader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            return new TranscriptReader(file.toString(), in);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /**
     * Reads from a stream, which closing the reader closes.
     *
     * @param name stands for the stream in messages
     */
    public static TranscriptReader of(String name, InputStream in) throws IOException {
        return new TranscriptReader(name, in);
    }

    /**
     * The next session; null at the end.
     *
     * @throws TranscriptException when the file is not a transcript, naming the line
     */
    public @Nullable Session next() throws IOException {
        JsonNode head = ahead == null ? nextRecord() : ahead;
        ahead = null;
        if (head == null) {
            return null;
        }
        if (!"session".equals(head.path("record").asText())) {
            throw error("record '" + head.path("record").asText() + "' before any session record", null);
        }
        List<Step> steps = new ArrayList<>();
        Session session = parse(() -> SessionParser.session(head, steps));
        for (JsonNode record = nextRecord(); record != null; record = nextRecord()) {
            if ("session".equals(record.path("record").asText())) {
                ahead = record;
                break;
            }
            JsonNode node = record;
            steps.add(parse(() -> StepParser.step(node)));
        }
        return session;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private @Nullable JsonNode nextRecord() throws IOException {
        String line = lines.readLine();
        if (line == null) {
            return null;
        }
        lineNumber++;
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw error("not a JSON object: " + e.getOriginalMessage(), e);
        }
    }

    private <T> T parse(Parsing<T> parsing) throws IOException {
        try {
            return parsing.run();
        } catch (IllegalArgumentException e) {
            throw error(String.valueOf(e.getMessage()), e);
        }
    }

    private TranscriptException error(String why, @Nullable Throwable cause) {
        return cause == null
                ? new TranscriptException(name, lineNumber, why)
                : new TranscriptException(name, lineNumber, why, cause);
    }

    /** A conversion that says what is wrong with an IllegalArgumentException. */
    @FunctionalInterface
    private interface Parsing<T> {
        T run();
    }
}
