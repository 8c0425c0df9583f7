package io.resmgrkit.captures.print;

import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.Kind;
import io.resmgrkit.codec.names.Names;
import io.resmgrkit.codec.wire.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is always the same about a field: its name as bytes, and named values that were written before. */
final class FieldText {
    private static final int SLOTS = 64;
    private static final int PERMISSIONS = 0_7777;
    private static final String FILE_MODE = "file_mode";

    final byte[] name;
    /** The name and an equals sign. */
    final byte[] assigned;

    final byte[] key;
    /** Whether a line leaves it out even when it is not zero. */
    final boolean silent;
    /** Whether it says nothing in a connect message. */
    final boolean silentInConnect;
    /** Whether a line shows it when it is zero. */
    final boolean always;

    /** Bytes from the start of the structure. */
    private final int offset;
    /** Bytes of an integer. */
    private final int size;

    final boolean filler;
    final boolean wide;
    final boolean signed;
    final FieldLayout field;
    /** The field that came behind this one last time: messages of a kind repeat. */
    @Nullable
    FieldText next;

    private final @Nullable Names names;
    private final @Nullable Names jsonNames;
    private final long[] jsonValues = new long[SLOTS];
    private final byte @Nullable [][] jsonTexts = new byte[SLOTS][];
    private final long[] lineValues = new long[SLOTS];
    private final byte @Nullable [][] lineTexts = new byte[SLOTS][];

    FieldText(FieldLayout field) {
        this.field = field;
        String text = field.name();
        name = text.getBytes(StandardCharsets.UTF_8);
        assigned = (text + "=").getBytes(StandardCharsets.UTF_8);
        offset = field.offset();
        size = field.kind().size();
        key = ("\"" + text + "\":").getBytes(StandardCharsets.UTF_8);
        names = field.names();
        // The number that names the message stands beside its name in "type".
        jsonNames = field.offset() == 0 && text.equals("type") ? null : names;
        wide = size > 4;
        signed = field.kind().signed();
        filler = text.startsWith("zero") || text.startsWith("reserved") || text.equals("padding");
        silent = filler || List.of("type", "combine_len", "path_len").contains(text);
        silentInConnect = List.of("subtype", "extra_len", "reply_max", "entry_max", "key", "handle")
                .contains(text);
        always = List.of(
                        "nbytes", "offset", "whence", "mode", "uid", "gid", "name", "dcmd", "start", "len", "actime",
                        "modtime", "action")
                .contains(text);
    }

    /** The value of an integer in a structure that begins at {@code at}. */
    long value(byte[] array, int at, boolean bigEndian) {
        return Bytes.read(array, at + offset, size, signed, bigEndian);
    }

    /** A value in JSON: a number, a string where it has more than 32 bits, an object where it has names. */
    void json(ByteText out, long value) {
        if (jsonNames == null) {
            number(out, value);
            return;
        }
        int slot = slot(value);
        byte[] text = jsonTexts[slot];
        if (text == null || jsonValues[slot] != value) {
            ByteText made = new ByteText(64);
            named(made, jsonNames, value);
            text = made.copy();
            jsonTexts[slot] = text;
            jsonValues[slot] = value;
        }
        out.put(text);
    }

    private void named(ByteText made, Names table, long value) {
        made.text("{\"value\":");
        number(made, value);
        if (table.flags()) {
            made.text(",\"names\":[");
            char separator = 0;
            for (String flag : table.split(value)) {
                if (separator != 0) {
                    made.put(separator);
                }
                made.json(flag);
                separator = ',';
            }
            made.put(']');
        } else {
            String named = table.name(value);
            if (named != null) {
                made.text(",\"name\":").json(named);
            }
        }
        made.put('}');
    }

    private void number(ByteText out, long value) {
        if (wide) {
            out.put('"');
        }
        if (signed) {
            out.decimal(value);
        } else {
            out.unsigned(value);
        }
        if (wide) {
            out.put('"');
        }
    }

    /** A value in a line: its name or the number. */
    void line(ByteText out, long value) {
        if (names == null) {
            // Offsets and lengths are unsigned words, but a client that sends the highest ones means -1, -2…
            out.decimal(value);
            return;
        }
        int slot = slot(value);
        byte[] text = lineTexts[slot];
        if (text == null || lineValues[slot] != value) {
            text = shortest(names, value).getBytes(StandardCharsets.UTF_8);
            lineTexts[slot] = text;
            lineValues[slot] = value;
        }
        out.put(text);
    }

    private String shortest(Names table, long value) {
        if (table.id().equals(FILE_MODE)) {
            long type = value & ~PERMISSIONS;
            String octal = Long.toOctalString(value & PERMISSIONS);
            String permissions = "0000".substring(Math.min(octal.length(), 3)) + octal;
            return type == 0 ? permissions : String.join("|", table.split(type)) + "|" + permissions;
        }
        if (table.flags()) {
            return value == 0 ? "0" : String.join("|", table.split(value));
        }
        String named = table.name(value);
        // Codes of pulses count from zero, down those of the system, up the others.
        boolean counted = value == 0 || field.kind() == Kind.S1;
        return named != null ? named : counted ? decimal(value) : table.nameOrHex(value);
    }

    private String decimal(long value) {
        return field.kind() == Kind.U8 ? Long.toUnsignedString(value) : Long.toString(value);
    }

    private static int slot(long value) {
        return (int) ((value * 0x9e3779b97f4a7c15L) >>> 58);
    }
}
