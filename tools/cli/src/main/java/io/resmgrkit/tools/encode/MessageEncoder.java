package io.resmgrkit.tools.encode;

import io.resmgrkit.codec.CodecException;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.Layouts;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.tools.Nearest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;

/**
 * Makes the bytes of a message from its {@code fields} and {@code tail}, exactly as they are given: no length is computed
 * and none is corrected. {@code bytes} counts only where neither is there.
 *
 * <p>Members of the fixed part that are absent are zero; in a message that says it is not complete, the fixed part ends
 * at the first absent member behind which no other is given.
 */
final class MessageEncoder {
    private static final HexFormat HEX = HexFormat.of();

    private final Dialect otherwise;
    private final Map<Dialect, SortedMap<String, StructLayout>> layouts = new EnumMap<>(Dialect.class);

    /** @param otherwise the dialect of messages that name none */
    MessageEncoder(Dialect otherwise) {
        this.otherwise = otherwise;
    }

    /** The bytes of the message that a JSON object describes. */
    byte[] encode(Json message) throws EncodeException {
        Dialect dialect = dialect(message);
        Json bytes = message.get("bytes");
        if (message.get("fields") == null && message.get("tail") == null) {
            if (bytes == null) {
                throw message.error("a message has fields, a tail, or bytes");
            }
            return hex(bytes);
        }
        Json complete = message.get("complete");
        boolean cut = complete != null && Boolean.FALSE.equals(complete.value());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        structure(dialect, message, cut, out);
        return out.toByteArray();
    }

    /** The dialect of a message: its own, or that of messages that name none. */
    Dialect dialect(Json message) throws EncodeException {
        Json given = message.get("dialect");
        if (given == null) {
            return otherwise;
        }
        try {
            return Dialect.of(given.text());
        } catch (CodecException e) {
            throw given.error(String.valueOf(e.getMessage()));
        }
    }

    /** An object with {@code struct}, {@code fields} and {@code tail}, each optional. */
    private void structure(Dialect dialect, Json object, boolean cut, ByteArrayOutputStream out)
            throws EncodeException {
        Json fields = object.get("fields");
        if (fields != null) {
            new FixedEncoder(dialect, cut, out).write(layout(dialect, object), fields);
        }
        Json tail = object.get("tail");
        if (tail != null) {
            for (Json part : tail.items()) {
                part(dialect, part, cut, out);
            }
        }
    }

    private void part(Dialect dialect, Json part, boolean cut, ByteArrayOutputStream out) throws EncodeException {
        Json message = part.get("message");
        if (message != null) {
            structure(dialect, message, cut, out);
        } else if (part.get("fields") != null || part.get("tail") != null) {
            structure(dialect, part, cut, out);
        } else if (part.get("hex") != null) {
            out.writeBytes(hex(part.get("hex")));
        } else if (part.get("text") != null) {
            text(dialect, part, out);
        } else if (part.get("struct") == null) {
            throw part.error("a part has hex, text, fields, a tail or a message");
        }
    }

    /** Whether a NUL ends the text, its length tells; without one, a path has it (LAYOUT 2.1) and other text has not. */
    private static void text(Dialect dialect, Json part, ByteArrayOutputStream out) throws EncodeException {
        byte[] text = part.get("text").text().getBytes(StandardCharsets.UTF_8);
        Json length = part.get("length");
        Json name = part.get("name");
        int wanted = length != null
                ? length.integer().intValue()
                : text.length + (name != null && name.text().equals("path") ? 1 : 0);
        if (wanted != text.length && wanted != text.length + 1) {
            throw length.error(
                    "the text has " + text.length + " bytes, with a NUL one more, but the length is " + wanted);
        }
        out.writeBytes(text);
        if (wanted > text.length) {
            out.write(0);
        }
    }

    private StructLayout layout(Dialect dialect, Json object) throws EncodeException {
        Json struct = object.get("struct");
        if (struct == null) {
            throw object.error("fields need a struct beside them, the name of their structure");
        }
        SortedMap<String, StructLayout> known = layouts.computeIfAbsent(dialect, Layouts::walked);
        StructLayout layout = known.get(struct.text());
        if (layout == null) {
            throw struct.error("unknown structure '" + struct.text() + "' in " + dialect.id() + ", "
                    + Nearest.to(struct.text(), known.keySet())
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("'resmgr layout' lists them"));
        }
        return layout;
    }

    static byte[] hex(Json json) throws EncodeException {
        try {
            return HEX.parseHex(json.text());
        } catch (IllegalArgumentException e) {
            throw json.error("is not hexadecimal: " + e.getMessage());
        }
    }
}
