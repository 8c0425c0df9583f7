package io.resmgrkit.tools.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;

/** What a JSON value must look like; members are described by {@link Members}. */
@FunctionalInterface
interface Shape {
    /** Reports everything in {@code value}, the value of member {@code at}, that does not fit. */
    void check(JsonNode value, String at, Findings findings);

    /** Signed 32-bit integer. */
    Shape S32 = integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
    /** Unsigned 32-bit integer. */
    Shape U32 = integer(0, 0xffffffffL);
    /** Unsigned 16-bit integer. */
    Shape U16 = integer(0, 0xffff);
    /** Signed 64-bit integer. */
    Shape S64 = integer(Long.MIN_VALUE, Long.MAX_VALUE);
    /** A count: an integer that is not negative. */
    Shape COUNT = integer(0, Integer.MAX_VALUE);

    /** {@code true} or {@code false}. */
    Shape BOOL = (value, at, findings) ->
            findings.demand(value.isBoolean(), at, "expected true or false, found " + shown(value));

    /** Any text. */
    Shape TEXT =
            (value, at, findings) -> findings.demand(value.isTextual(), at, "expected a text, found " + shown(value));

    /** Bytes: pairs of lower-case hexadecimal digits without anything between them. */
    Shape HEX = (value, at, findings) -> {
        if (!value.isTextual() || !value.textValue().matches("[0-9a-f]*")) {
            findings.report(at, "expected bytes in lower-case hexadecimal, found " + shown(value));
        } else if (value.textValue().length() % 2 != 0) {
            findings.report(at, "an odd number of hexadecimal digits: " + shown(value));
        }
    };

    static Shape integer(long least, long most) {
        return (value, at, findings) -> {
            if (!value.isIntegralNumber() || !value.canConvertToLong()) {
                findings.report(at, "expected an integer, found " + shown(value));
            } else if (value.longValue() < least || value.longValue() > most) {
                findings.report(at, value + " is outside " + least + ".." + most);
            }
        };
    }

    static Shape text(Pattern pattern, String description) {
        return (value, at, findings) -> findings.demand(
                value.isTextual() && pattern.matcher(value.textValue()).matches(),
                at,
                "expected " + description + ", found " + shown(value));
    }

    static Shape oneOf(String... texts) {
        List<String> known = List.of(texts);
        return (value, at, findings) -> findings.demand(
                value.isTextual() && known.contains(value.textValue()),
                at,
                "expected one of " + String.join(", ", known) + ", found " + shown(value));
    }

    static Shape nullOr(Shape shape) {
        return (value, at, findings) -> {
            if (!value.isNull()) {
                shape.check(value, at, findings);
            }
        };
    }

    static Shape list(Shape element) {
        return (value, at, findings) -> {
            if (!value.isArray()) {
                findings.report(at, "expected a list, found " + shown(value));
                return;
            }
            int index = 0;
            for (JsonNode item : value) {
                element.check(item, at + "[" + index++ + "]", findings);
            }
        };
    }

    /** An object with any member names, every value of the same shape. */
    static Shape map(Shape element) {
        return (value, at, findings) -> {
            if (!value.isObject()) {
                findings.report(at, "expected an object, found " + shown(value));
                return;
            }
            value.properties()
                    .forEach(member -> element.check(member.getValue(), Members.join(at, member.getKey()), findings));
        };
    }

    /** The value as it stands, shortened to a length that fits a message. */
    static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
}
