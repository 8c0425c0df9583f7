package io.resmgrkit.codec.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the messages of a corpus folder: transcripts and client encodings, with replies given at once or later. */
public final class Corpus {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Recorded> messages = new ArrayList<>();
    /** Requests of the session at hand that were left pending, by their number. */
    private final Map<Integer, Recorded> pending = new HashMap<>();

    private String dialect = "sdp6-ilp32-le";

    private Corpus() {}

    /** Every message of the folder that the system property {@code resmgr.corpus} names. */
    public static List<Recorded> all() throws IOException {
        return in(Path.of(System.getProperty("resmgr.corpus")));
    }

    /** Every message below a corpus folder, in the order of the file names. */
    public static List<Recorded> in(Path folder) throws IOException {
        Corpus corpus = new Corpus();
        for (String part : List.of("transcripts", "encodings")) {
            try (Stream<Path> files = Files.walk(folder.resolve(part))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".jsonl"))
                        .sorted()
                        .toList()) {
                    corpus.read(file);
                }
            }
        }
        return corpus.messages;
    }

    private void read(Path file) throws IOException {
        int line = 0;
        for (String text : Files.readAllLines(file)) {
            line++;
            JsonNode node = JSON.readTree(text);
            String source =
                    file.getFileName() + ":" + line + " " + node.path("call").asText();
            switch (node.get("record").asText()) {
                case "session" -> {
                    pending.clear();
                    dialect = node.get("dialect").asText();
                }
                case "exchange", "message" -> exchange(node, source);
                case "pulse" -> late(node);
                default -> {
                    // Results, actions and notes hold no message.
                }
            }
        }
    }

    private void exchange(JsonNode node, String source) {
        JsonNode outcome = node.get("outcome");
        String sender = node.path("byte_order").asText().equals("be") ? "sdp6-ilp32-be" : dialect;
        byte[] request = HexFormat.of().parseHex(node.get("request").asText());
        Recorded message =
                new Recorded(source, sender, request, outcome.path("status").asInt(), reply(outcome));
        messages.add(message);
        if (outcome.has("pending")) {
            pending.put(node.path("seq").asInt(), message);
        }
        late(node);
    }

    private void late(JsonNode node) {
        for (JsonNode answer : node.path("late")) {
            Recorded asked = pending.remove(answer.get("seq").asInt());
            byte[] reply = reply(answer);
            if (asked != null && reply != null) {
                messages.add(new Recorded(
                        asked.source() + " (late)",
                        asked.dialect(),
                        asked.request(),
                        answer.path("status").asInt(),
                        reply));
            }
        }
    }

    private static byte @Nullable [] reply(JsonNode outcome) {
        return outcome.has("reply")
                ? HexFormat.of().parseHex(outcome.get("reply").asText())
                : null;
    }
}
