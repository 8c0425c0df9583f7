package io.resmgrkit.tools.lint;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * {@code MANIFEST.json}: every data file of the corpus with what is in it and where it comes from.
 *
 * @param manifest version of this form, 1
 * @param origins where files come from, by the name that {@link Entry#origin()} uses
 * @param files sorted by path
 */
@JsonPropertyOrder({"manifest", "origins", "files"})
record Manifest(int manifest, SortedMap<String, Origin> origins, List<Entry> files) {
    static final String FILE_NAME = "MANIFEST.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Where files come from.
     *
     * @param provenance {@code recorded} from a running system, {@code derived} from a recording, or {@code synthetic}
     * @param text the same in a sentence
     */
    record Origin(String provenance, String text) {}

    /**
     * One file.
     *
     * @param path relative to the corpus, with slashes
     * @param kind as {@link Survey#kind()}
     * @param dialects of the messages in it
     * @param counts how many sessions, exchanges, frames… are in it
     * @param sha256 of the whole file, lower-case hexadecimal
     * @param origin a key of {@link Manifest#origins()}
     */
    @JsonPropertyOrder({"path", "kind", "dialects", "counts", "origin", "sha256"})
    record Entry(
            String path,
            String kind,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> dialects,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Integer> counts,
            String origin,
            String sha256) {
        Entry {
            dialects = dialects == null ? List.of() : List.copyOf(dialects);
            counts = counts == null ? Map.of() : counts;
        }
    }

    static Manifest parse(byte[] text) throws java.io.IOException {
        return JSON.readValue(text, Manifest.class);
    }

    /** The text of the file: one line per origin and per file, so that a change shows as the lines it concerns. */
    String write() {
        try {
            StringBuilder text = new StringBuilder("{\n  \"manifest\": " + manifest + ",\n  \"origins\": {");
            String separator = "\n    ";
            for (Map.Entry<String, Origin> origin : origins.entrySet()) {
                text.append(separator)
                        .append(JSON.writeValueAsString(origin.getKey()))
                        .append(": ")
                        .append(JSON.writeValueAsString(origin.getValue()));
                separator = ",\n    ";
            }
            text.append("\n  },\n  \"files\": [");
            separator = "\n    ";
            for (Entry entry : files) {
                text.append(separator).append(JSON.writeValueAsString(entry));
                separator = ",\n    ";
            }
            return text.append("\n  ]\n}\n").toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a manifest in memory is always JSON", e);
        }
    }
}
