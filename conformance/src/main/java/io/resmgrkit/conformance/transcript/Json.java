package io.resmgrkit.conformance.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Typed access to the members of a JSON object; what is missing or of another type is an IllegalArgumentException. */
final class Json {
    private Json() {}

    static JsonNode member(JsonNode object, String name) {
        JsonNode value = object.get(name);
        if (value == null) {
            throw new IllegalArgumentException("member '" + name + "' is missing");
        }
        return value;
    }

    /** The member, or null when it is absent or null. */
    static @Nullable JsonNode optional(JsonNode object, String name) {
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    static long number(JsonNode object, String name) {
        return number(name, member(object, name));
    }

    static long number(String name, JsonNode value) {
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException("member '" + name + "' is " + value + ", not a 64-bit integer");
        }
        return value.longValue();
    }

    /** A 32-bit integer, written signed or unsigned. */
    static int word(JsonNode object, String name) {
        long value = number(object, name);
        if (value < Integer.MIN_VALUE || value > 0xffff_ffffL) {
            throw new IllegalArgumentException("member '" + name + "' is " + value + ", not a 32-bit integer");
        }
        return (int) value;
    }

    static boolean bool(JsonNode object, String name) {
        JsonNode value = member(object, name);
        if (!value.isBoolean()) {
            throw new IllegalArgumentException("member '" + name + "' is " + value + ", not true or false");
        }
        return value.booleanValue();
    }

    static String text(JsonNode object, String name) {
        JsonNode value = member(object, name);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("member '" + name + "' is " + value + ", not text");
        }
        return value.textValue();
    }

    static @Nullable String optionalText(JsonNode object, String name) {
        return optional(object, name) == null ? null : text(object, name);
    }

    static byte[] hex(JsonNode object, String name) {
        String text = text(object, name);
        try {
            return HexFormat.of().parseHex(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("member '" + name + "' is not hex: " + e.getMessage(), e);
        }
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> element) {
        if (!array.isArray()) {
            throw new IllegalArgumentException("expected a list, found " + array);
        }
        List<T> list = new ArrayList<>(array.size());
        array.forEach(node -> list.add(element.apply(node)));
        return list;
    }

    /** The elements of an optional member; no elements when it is absent. */
    static <T> List<T> optionalList(JsonNode object, String name, Function<JsonNode, T> element) {
        JsonNode array = optional(object, name);
        return array == null ? List.of() : list(array, element);
    }

    /** All members of an object that are integers, in order. */
    static Members members(JsonNode object) {
        Members.Builder members = Members.builder();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (field.getValue().isNumber()) {
                members.add(field.getKey(), number(field.getKey(), field.getValue()));
            }
        }
        return members.build();
    }
}
