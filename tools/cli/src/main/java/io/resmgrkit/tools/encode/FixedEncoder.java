package io.resmgrkit.tools.encode;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.Kind;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.codec.names.Names;
import io.resmgrkit.tools.Nearest;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Writes the fixed part of a structure from the JSON values of its members, in the order of the layout. */
final class FixedEncoder {
    private final Dialect dialect;
    private final boolean cut;
    private final ByteArrayOutputStream out;

    /** @param cut whether members may be missing at the end */
    FixedEncoder(Dialect dialect, boolean cut, ByteArrayOutputStream out) {
        this.dialect = dialect;
        this.cut = cut;
        this.out = out;
    }

    void write(StructLayout layout, Json fields) throws EncodeException {
        List<String> known = layout.fields().stream().map(FieldLayout::name).toList();
        int last = -1;
        for (String name : fields.members().keySet()) {
            int position = known.indexOf(name);
            if (position < 0) {
                throw new EncodeException(
                        fields.at() + "." + name, layout.name() + " has no such field, " + Nearest.hint(name, known));
            }
            last = Math.max(last, position);
        }
        for (int i = 0; i < known.size() && !(cut && i > last); i++) {
            FieldLayout field = layout.fields().get(i);
            Json value = fields.get(field.name());
            if (value == null) {
                out.writeBytes(new byte[field.size()]);
            } else {
                write(field, value);
            }
        }
    }

    private void write(FieldLayout field, Json value) throws EncodeException {
        switch (field.kind()) {
            case STRUCT -> write(Objects.requireNonNull(field.struct()), value);
            case BYTES -> bytes(field, value);
            default -> {
                if (field.count() == 0) {
                    integer(field, value);
                } else {
                    array(field, value);
                }
            }
        }
    }

    private void array(FieldLayout field, Json value) throws EncodeException {
        List<Json> items = value.items();
        if (items.size() > field.count() || items.size() < field.count() && !cut) {
            throw value.error("has " + items.size() + " elements, the field has " + field.count());
        }
        for (Json item : items) {
            integer(field, item);
        }
    }

    private void bytes(FieldLayout field, Json value) throws EncodeException {
        byte[] bytes;
        if (value.isObject() && value.get("text") != null) {
            byte[] text = value.get("text").text().getBytes(StandardCharsets.UTF_8);
            bytes = Arrays.copyOf(text, Math.max(text.length, field.size()));
        } else {
            bytes = MessageEncoder.hex(value.isObject() && value.get("hex") != null ? value.get("hex") : value);
        }
        if (bytes.length > field.size() || bytes.length < field.size() && !cut) {
            throw value.error("has " + bytes.length + " bytes, the field has " + field.size());
        }
        out.writeBytes(bytes);
    }

    private void integer(FieldLayout field, Json value) throws EncodeException {
        if (value.isObject() && value.get("hex") != null) {
            part(field, value.get("hex"));
            return;
        }
        BigInteger number = number(field, value);
        int bits = 8 * field.kind().size();
        BigInteger least =
                field.kind().signed() ? BigInteger.ONE.shiftLeft(bits - 1).negate() : BigInteger.ZERO;
        BigInteger most = BigInteger.ONE
                .shiftLeft(field.kind().signed() ? bits - 1 : bits)
                .subtract(BigInteger.ONE);
        if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
            throw value.error(number + " does not fit " + field.kind().cName() + ", " + least + " to " + most);
        }
        long word = number.longValue();
        for (int i = 0; i < field.kind().size(); i++) {
            int shift = 8 * (dialect.bigEndian() ? field.kind().size() - 1 - i : i);
            out.write((int) (word >>> shift));
        }
    }

    /** The bytes that are there of an integer that is not. */
    private void part(FieldLayout field, Json hex) throws EncodeException {
        byte[] bytes = MessageEncoder.hex(hex);
        if (bytes.length > field.kind().size() || field.kind() == Kind.BYTES) {
            throw hex.error("has " + bytes.length + " bytes, the field has "
                    + field.kind().size());
        }
        out.writeBytes(bytes);
    }

    /** A number; a name; or an object with the value or, where that is absent, the names of it. */
    private static BigInteger number(FieldLayout field, Json value) throws EncodeException {
        if (value.isObject()) {
            if (value.get("value") != null) {
                return value.get("value").integer();
            }
            if (value.get("name") != null) {
                return BigInteger.valueOf(named(field, value.get("name")));
            }
            if (value.get("names") == null) {
                throw value.error("needs a value, a name or names");
            }
            long word = 0;
            for (Json name : value.get("names").items()) {
                word |= named(field, name);
            }
            return BigInteger.valueOf(word);
        }
        boolean symbolic = value.isText() && !value.text().matches("-?[0-9]+");
        return symbolic ? BigInteger.valueOf(named(field, value)) : value.integer();
    }

    private static long named(FieldLayout field, Json name) throws EncodeException {
        String text = name.text();
        Names names = field.names();
        Long value = names == null ? null : names.value(text);
        if (value != null) {
            return field.kind().signed() && field.kind().size() == Integer.BYTES ? value.intValue() : value;
        }
        if (text.matches("0x[0-9a-fA-F]{1,16}")) {
            return Long.parseUnsignedLong(text.substring(2), 16);
        }
        throw name.error(
                names == null
                        ? "the values of " + field.name() + " have no names"
                        : "'" + text + "' is no name of " + field.name() + ", "
                                + Nearest.to(text, names.all().keySet())
                                        .map(near -> "did you mean '" + near + "'?")
                                        .orElse("give the number"));
    }
}
