package io.resmgrkit.tools.encode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value with its place, for errors that point at it.
 *
 * @param at its path, {@code $.fields.nbytes}
 * @param value a {@code Map}, a {@code List}, a {@code String}, a {@code BigInteger}, a {@code Boolean}, or null
 */
record Json(String at, @Nullable Object value) {
    /** Parses the next value; numbers must be integers. */
    static Json parse(JsonParser parser) throws IOException, EncodeException {
        return parse(parser, "$");
    }

    private static Json parse(JsonParser parser, String at) throws IOException, EncodeException {
        JsonToken token = parser.currentToken();
        return new Json(
                at,
                switch (token) {
                    case START_OBJECT -> {
                        Map<String, Json> members = new LinkedHashMap<>();
                        while (parser.nextToken() == JsonToken.FIELD_NAME) {
                            String name = parser.currentName();
                            parser.nextToken();
                            members.put(name, parse(parser, at + "." + name));
                        }
                        yield members;
                    }
                    case START_ARRAY -> {
                        List<Json> items = new ArrayList<>();
                        while (parser.nextToken() != JsonToken.END_ARRAY) {
                            items.add(parse(parser, at + "[" + items.size() + "]"));
                        }
                        yield items;
                    }
                    case VALUE_NUMBER_INT -> parser.getBigIntegerValue();
                    case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
                    case VALUE_STRING -> parser.getText();
                    case VALUE_NULL -> null;
                    default -> throw new EncodeException(at, "'" + parser.getText() + "' is no integer");
                });
    }

    boolean isObject() {
        return value instanceof Map;
    }

    boolean isList() {
        return value instanceof List;
    }

    boolean isText() {
        return value instanceof String;
    }

    boolean isNumber() {
        return value instanceof BigInteger;
    }

    /** The member of that name, or null. */
    @Nullable
    Json get(String name) throws EncodeException {
        return members().get(name);
    }

    /** The members of an object, in order. */
    @SuppressWarnings("unchecked")
    Map<String, Json> members() throws EncodeException {
        if (!isObject()) {
            throw error("expected an object");
        }
        return (Map<String, Json>) value;
    }

    /** The items of a list. */
    @SuppressWarnings("unchecked")
    List<Json> items() throws EncodeException {
        if (!isList()) {
            throw error("expected a list");
        }
        return (List<Json>) value;
    }

    String text() throws EncodeException {
        if (!isText()) {
            throw error("expected a text");
        }
        return (String) value;
    }

    /** An integer: a number, or a decimal text as 64-bit integers are written. */
    BigInteger integer() throws EncodeException {
        if (value instanceof BigInteger number) {
            return number;
        }
        try {
            return new BigInteger(text());
        } catch (NumberFormatException e) {
            throw error("'" + value + "' is no decimal integer");
        }
    }

    EncodeException error(String why) {
        return new EncodeException(at, why);
    }
}
