package io.resmgrkit.captures.print;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.codec.names.generated.Tables;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is always the same about fields and structures. Their descriptions are few and live as long as the program. */
final class FieldTexts {
    private static final int TYPES = 0x200;

    private final Map<FieldLayout, FieldText> fields = new IdentityHashMap<>();
    private final Map<StructLayout, byte[]> structs = new IdentityHashMap<>();
    private final Map<StructLayout, FixedText> fixed = new IdentityHashMap<>();
    private final Map<String, byte[]> names = new IdentityHashMap<>();
    private final byte @Nullable [][] types = new byte[Dialect.values().length * TYPES][];
    private @Nullable FieldText last;

    FieldText of(FieldLayout field) {
        FieldText before = last;
        FieldText guess = before == null ? null : before.next;
        if (guess == null || guess.field != field) {
            guess = find(field);
            if (before != null) {
                before.next = guess;
            }
        }
        last = guess;
        return guess;
    }

    private FieldText find(FieldLayout field) {
        FieldText text = fields.get(field);
        if (text == null) {
            text = new FieldText(field);
            fields.put(field, text);
        }
        return text;
    }

    /** The fixed part of a structure. */
    FixedText fixed(StructLayout struct) {
        FixedText text = fixed.get(struct);
        if (text == null) {
            text = new FixedText(struct, this);
            fixed.put(struct, text);
        }
        return text;
    }

    /** The name of a structure as a JSON string. */
    byte[] struct(StructLayout struct) {
        byte[] text = structs.get(struct);
        if (text == null) {
            text = ("\"" + struct.name() + "\"").getBytes(StandardCharsets.UTF_8);
            structs.put(struct, text);
        }
        return text;
    }

    /** The JSON member {@code type} of a message. Types that no message has are not kept. */
    byte[] type(Dialect dialect, int type) {
        int at = dialect.ordinal() * TYPES + type;
        byte[] text = type < TYPES ? types[at] : null;
        if (text == null) {
            text = typeText(dialect, type);
            if (type < TYPES) {
                types[at] = text;
            }
        }
        return text;
    }

    private static byte[] typeText(Dialect dialect, int type) {
        ByteText text = new ByteText(64).text("\"type\":{\"value\":").decimal(type);
        String name = Tables.ioType(dialect).name(type);
        if (name != null) {
            text.text(",\"name\":").json(name);
        }
        return text.put('}').copy();
    }

    /** A name of a member or part, which are constants of the codec. */
    byte[] name(String name) {
        byte[] text = names.get(name);
        if (text == null) {
            text = name.getBytes(StandardCharsets.UTF_8);
            names.put(name, text);
        }
        return text;
    }
}
