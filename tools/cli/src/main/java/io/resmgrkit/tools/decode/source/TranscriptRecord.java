package io.resmgrkit.tools.decode.source;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.resmgrkit.tools.JsonErrors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One record of a transcript, member by member. Only what decoding needs is kept: the big members that describe
 * attributes and trees are skipped while they are read, {@code state.attr.mode} excepted.
 */
final class TranscriptRecord {
    private static final JsonFactory JSON = new JsonFactory();
    private static final List<String> SKIPPED =
            List.of("tree", "contents", "content", "content_hex", "mount", "name", "locks");

    private final Map<String, Object> members;

    private TranscriptRecord(Map<String, Object> members) {
        this.members = members;
    }

    /** Parses a line. */
    static TranscriptRecord parse(String line) throws IOException, TranscriptException {
        try (JsonParser parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new TranscriptException("a record is a JSON object");
            }
            return new TranscriptRecord(object(parser));
        } catch (JacksonException e) {
            throw new TranscriptException("not JSON: " + JsonErrors.why(e));
        }
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (SKIPPED.contains(name)) {
                parser.skipChildren();
            } else {
                Object value = value(parser);
                if (value != null) {
                    members.put(name, value);
                }
            }
        }
        return members;
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                yield list;
            }
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case VALUE_NULL -> null;
            default -> parser.getText();
        };
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    /** A text; empty where it is absent or something else. */
    String text(String name) {
        return members.get(name) instanceof String text ? text : "";
    }

    /** An integer; 0 where it is absent or something else. */
    long number(String name) {
        return members.get(name) instanceof Long number ? number : 0;
    }

    /** An object; one without members where it is absent. */
    @SuppressWarnings("unchecked")
    TranscriptRecord object(String name) {
        return new TranscriptRecord(members.get(name) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of());
    }

    /** A list of objects; empty where it is absent. */
    @SuppressWarnings("unchecked")
    List<TranscriptRecord> objects(String name) {
        List<TranscriptRecord> records = new ArrayList<>();
        if (members.get(name) instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> map) {
                    records.add(new TranscriptRecord((Map<String, Object>) map));
                }
            }
        }
        return records;
    }

    /** A list of integers; empty where it is absent. */
    List<Integer> numbers(String name) {
        List<Integer> numbers = new ArrayList<>();
        if (members.get(name) instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Long number) {
                    numbers.add(number.intValue());
                }
            }
        }
        return numbers;
    }
}
