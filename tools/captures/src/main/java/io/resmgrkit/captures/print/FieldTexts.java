package io.resmgrkit.captures.print;

import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.StructLayout;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is always the same about fields and structures. Their descriptions are few and live as long as the program. */
final class FieldTexts {
    private final Map<FieldLayout, FieldText> fields = new IdentityHashMap<>();
    private final Map<StructLayout, byte[]> structs = new IdentityHashMap<>();
    private final Map<StructLayout, FixedText> fixed = new IdentityHashMap<>();
    private final Map<String, byte[]> names = new IdentityHashMap<>();
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
