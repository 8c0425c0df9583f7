package io.resmgrkit.codec.layout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.resmgrkit.codec.Dialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The tables of the corpus: structures by dialect, and which structure carries which message. */
public final class LayoutTables {
    private static final Path FOLDER = Path.of(System.getProperty("resmgr.corpus"), "layout");

    private final JsonNode index;
    private final Map<String, JsonNode> files = new HashMap<>();

    private LayoutTables(JsonNode index) {
        this.index = index;
    }

    /** Reads the tables. */
    public static LayoutTables read() {
        return new LayoutTables(json("dialects.json"));
    }

    /** The names of the dialects. */
    public List<String> dialects() {
        List<String> names = new ArrayList<>();
        index.get("dialects").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** What is said of one dialect. */
    public JsonNode dialect(Dialect dialect) {
        return index.get("dialects").get(dialect.id());
    }

    /** The messages with the dialects that have them. */
    public JsonNode messages() {
        return index.get("messages");
    }

    /** Which structure carries which message in a dialect. */
    public JsonNode rows(Dialect dialect) {
        return index.get("layout").get(dialect.id());
    }

    /** The file of structures and constants that a dialect uses. */
    public JsonNode file(Dialect dialect) {
        return files.computeIfAbsent(dialect(dialect).get("file").asText(), LayoutTables::json);
    }

    /** The first section that defines a structure holds (meta.lookup), as far as the release still has the structure. */
    public Map<String, JsonNode> structures(Dialect dialect) {
        JsonNode file = file(dialect);
        String release = dialect.releaseName().substring(0, 3);
        Set<String> removed = StreamSupport.stream(
                        file.path("structs_removed").path(release).spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        Map<String, JsonNode> structures = new TreeMap<>();
        for (JsonNode section : dialect(dialect).get("lookup")) {
            file.get(section.asText()).properties().forEach(entry -> {
                JsonNode versions = entry.getValue().path("versions");
                boolean holds = versions.isMissingNode()
                        || StreamSupport.stream(versions.spliterator(), false)
                                .anyMatch(version -> version.asText().equals(release));
                if (holds && !removed.contains(entry.getKey())) {
                    structures.putIfAbsent(entry.getKey(), entry.getValue());
                }
            });
        }
        return structures;
    }

    /** One member as a line that can be compared. */
    String describe(Dialect dialect, JsonNode field) {
        JsonNode aliases = file(dialect).at("/meta/aliases");
        String type = field.has("kind")
                ? field.get("kind").asText()
                : field.get("ctype").asText();
        return describe(
                field.get("name").asText(),
                field.get("offset").asInt(),
                field.get("size").asInt(),
                aliases.path(type).asText(type),
                field.path("count").asInt(0));
    }

    static String describe(String name, int offset, int size, String type, int count) {
        return offset + " +" + size + " " + name + " " + type + " x" + count;
    }

    private static JsonNode json(String name) {
        try {
            return new ObjectMapper().readTree(FOLDER.resolve(name).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
