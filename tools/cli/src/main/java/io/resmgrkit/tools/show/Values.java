package io.resmgrkit.tools.show;

import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.FieldLayout.Text;
import io.resmgrkit.codec.layout.Kind;
import io.resmgrkit.codec.names.Names;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Values of fields as people read them. */
public final class Values {
    private static final String FILE_MODE = "file_mode";
    private static final int PERMISSIONS = 0_7777;

    private Values() {}

    /** The name of a field, with its index if it is an array element. */
    static String name(FieldLayout field, int index) {
        return index < 0 ? field.name() : field.name() + "[" + index + "]";
    }

    /** The number: decimal or, where its digits mean something, all hexadecimal digits of the field. */
    static String number(FieldLayout field, long value) {
        return field.names() == null
                ? decimal(field, value)
                : "0x" + HexFormat.of().toHexDigits(value, 2 * field.kind().size());
    }

    /** The decimal number. */
    public static String decimal(FieldLayout field, long value) {
        return field.kind().signed() ? Long.toString(value) : Long.toUnsignedString(value);
    }

    /** What the value means: its name, its flags, a mode in octal; empty where the number says it all. */
    public static String meaning(FieldLayout field, long value) {
        Names names = field.names();
        if (names == null) {
            return "";
        }
        if (names.id().equals(FILE_MODE)) {
            return mode(names, value);
        }
        if (names.flags()) {
            return value == 0 ? "" : String.join("|", names.split(value));
        }
        String name = names.name(value);
        return name == null ? "" : name;
    }

    /** The meaning or, where there is none, the number; in hex where only names would say something. */
    public static String shortest(FieldLayout field, long value) {
        String meaning = meaning(field, value);
        if (!meaning.isEmpty()) {
            return meaning;
        }
        Names names = field.names();
        if (names == null || names.flags() || value == 0 || field.kind() == Kind.S1) {
            // Offsets and lengths are unsigned words on the wire, but a client that sends the highest ones means -1,
            // -2… Codes of pulses count from zero, down those of the system, up the others.
            return field.kind() == Kind.U8 && value < 0 ? Long.toString(value) : decimal(field, value);
        }
        return names.nameOrHex(value);
    }

    /** A file mode as strace shows it: the type by name, the permissions in octal. */
    private static String mode(Names names, long value) {
        long type = value & ~PERMISSIONS;
        String permissions = "0" + Pad.octal(value & PERMISSIONS, 3);
        return type == 0 ? permissions : String.join("|", names.split(type)) + "|" + permissions;
    }

    /**
     * The text that bytes hold by the rule of their field: without the terminating NUL that a {@code STRZ} counts, without
     * the NULs that fill a fixed member. Empty when they are not UTF-8 or hold another NUL: then only the bytes say it all.
     */
    public static Optional<String> text(FieldLayout field, byte[] array, int at, int length) {
        int end = at + length;
        if (field.text() == Text.NONE) {
            return Optional.empty();
        }
        if (field.offset() >= 0) {
            if (length != field.size()) {
                return Optional.empty();
            }
            while (end > at && array[end - 1] == 0) {
                end--;
            }
        } else if (field.text() == Text.STRZ) {
            if (length == 0 || array[end - 1] != 0) {
                return Optional.empty();
            }
            end--;
        }
        for (int i = at; i < end; i++) {
            if (array[i] == 0) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(array, at, end - at))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The text that a field holds, as a C string literal; only for bytes that {@link #text} has read. */
    static String quoted(FieldLayout field, byte[] array, int at, int length) {
        int end = at + length;
        while (field.text() != Text.STR && end > at && array[end - 1] == 0) {
            end--;
        }
        return quoted(array, at, end - at, Integer.MAX_VALUE);
    }

    /** Bytes as a C string literal; after {@code most} of them, dots. */
    public static String quoted(byte[] array, int at, int length, int most) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = at; i < at + Math.min(length, most); i++) {
            int c = array[i] & 0xff;
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c >= ' ' && c < 0x7f) {
                        text.append((char) c);
                    } else {
                        text.append("\\x").append(Pad.hex(c, 2));
                    }
                }
            }
        }
        return text.append('"').append(length > most ? "..." : "").toString();
    }

    /** The bytes of a dump's text column: printable ASCII as it is, anything else a dot. */
    static String printable(byte[] array, int at, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = at; i < at + length; i++) {
            text.append(array[i] >= ' ' && array[i] < 0x7f ? (char) array[i] : '.');
        }
        return text.toString();
    }

    /** Whether the run of bytes stands for an integer of which only a part is there. */
    static boolean partial(FieldLayout field) {
        return field.kind() != Kind.BYTES;
    }
}
