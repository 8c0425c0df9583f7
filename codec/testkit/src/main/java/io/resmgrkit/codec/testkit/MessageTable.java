package io.resmgrkit.codec.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which messages a dialect has, from the table of the corpus ({@code layout/dialects.json}). */
public final class MessageTable {
    private final JsonNode table;
    private final List<String> dialects = new ArrayList<>();

    private MessageTable(JsonNode table) {
        this.table = table;
        table.get("dialects").fieldNames().forEachRemaining(dialects::add);
    }

    /** Reads the table of the corpus that the system property {@code resmgr.corpus} names. */
    public static MessageTable read() throws IOException {
        Path file = Path.of(System.getProperty("resmgr.corpus"), "layout", "dialects.json");
        return new MessageTable(new ObjectMapper().readTree(file.toFile()));
    }

    /** The numbers of the messages of a dialect. */
    public Set<Integer> numbers(String dialect) {
        int here = dialects.indexOf(dialect);
        Set<Integer> numbers = new TreeSet<>();
        for (JsonNode message : table.get("messages")) {
            boolean begun = dialects.indexOf(message.get("since").asText()) <= here;
            JsonNode until = message.get("until");
            if (begun && (until.isNull() || dialects.indexOf(until.asText()) >= here)) {
                numbers.add(message.get("number").asInt());
            }
        }
        return numbers;
    }

    /** The numbers of the messages whose replies a dialect describes, be it as mere data. */
    public Set<Integer> answered(String dialect) {
        Set<String> names = new TreeSet<>();
        for (JsonNode row : table.get("layout").get(dialect)) {
            if (row.get("direction").asText().equals("reply")) {
                names.add(row.get("message").asText());
            }
        }
        Set<Integer> numbers = new TreeSet<>();
        for (JsonNode message : table.get("messages")) {
            if (names.contains(message.get("message").asText())) {
                numbers.add(message.get("number").asInt());
            }
        }
        return numbers;
    }
}
