package io.resmgrkit.tools.show;

import com.fasterxml.jackson.core.JsonGenerator;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.names.Names;
import io.resmgrkit.codec.names.generated.Tables;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How single values look in JSON. */
public final class JsonValues {
    private static final int WORD = 4;

    private JsonValues() {}

    /** The member {@code type} of a message: the number and, if it has one, the name. */
    public static void type(JsonGenerator json, Dialect dialect, int type) throws IOException {
        named(json, "type", type, Tables.ioType(dialect).name(type));
    }

    /** A member that is a number with a name, if it has one. */
    public static void named(JsonGenerator json, String member, int value, @Nullable String name) throws IOException {
        json.writeObjectFieldStart(member);
        json.writeNumberField("value", value);
        if (name != null) {
            json.writeStringField("name", name);
        }
        json.writeEndObject();
    }

    /** An integer; with names, an enumeration or a flag word. */
    static void integer(JsonGenerator json, FieldLayout field, @Nullable Names names, long value) throws IOException {
        if (names == null) {
            number(json, field, value);
            return;
        }
        json.writeStartObject();
        json.writeFieldName("value");
        number(json, field, value);
        if (names.flags()) {
            json.writeArrayFieldStart("names");
            for (String name : names.split(value)) {
                json.writeString(name);
            }
            json.writeEndArray();
        } else if (names.name(value) != null) {
            json.writeStringField("name", names.name(value));
        }
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, FieldLayout field, long value) throws IOException {
        if (field.kind().size() > WORD) {
            json.writeString(Values.decimal(field, value));
        } else {
            json.writeNumber(value);
        }
    }

    /** Bytes of the fixed part: hex, a text where the field holds one, or the part of an integer that is there. */
    static void bytes(JsonGenerator json, FieldLayout field, byte[] array, int at, int length, boolean partial)
            throws IOException {
        Optional<String> text = partial ? Optional.empty() : Values.text(field, array, at, length);
        String hex = HexFormat.of().formatHex(array, at, at + length);
        if (text.isPresent() || partial) {
            json.writeStartObject();
            json.writeStringField(partial ? "hex" : "text", partial ? hex : text.get());
            json.writeEndObject();
        } else {
            json.writeString(hex);
        }
    }
}
