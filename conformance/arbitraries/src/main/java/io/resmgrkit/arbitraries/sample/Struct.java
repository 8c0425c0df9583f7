package io.resmgrkit.arbitraries.sample;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.codec.wire.Bytes;
import java.util.Arrays;
import java.util.List;

/**
 * A structure as bytes, whose members are read and replaced by name.
 *
 * @param dialect layout and byte order
 * @param layout  its layout in that dialect
 * @param bytes   {@code layout.wireSize()} bytes; not copied, not changed
 */
public record Struct(Dialect dialect, StructLayout layout, byte[] bytes) {
    /** Whether it has a member of that name in this dialect. */
    public boolean has(String member) {
        return layout.has(member);
    }

    /** The value of an integer. */
    public long get(String member) {
        FieldLayout field = layout.field(member);
        return Bytes.read(
                bytes, field.offset(), field.kind().size(), field.kind().signed(), dialect.bigEndian());
    }

    /** The same with another value in an integer, cut to its size; itself when the dialect has no such member. */
    public Struct with(String member, long value) {
        if (!has(member)) {
            return this;
        }
        FieldLayout field = layout.field(member);
        byte[] changed = bytes.clone();
        Bytes.write(changed, field.offset(), field.kind().size(), dialect.bigEndian(), value);
        return new Struct(dialect, layout, changed);
    }

    /** Its bytes and what follows them. */
    public byte[] followedBy(byte[]... parts) {
        return concatenated(bytes, parts);
    }

    /** Byte strings as one. */
    public static byte[] concatenated(byte[] head, byte[]... parts) {
        int length =
                head.length + Arrays.stream(parts).mapToInt(part -> part.length).sum();
        byte[] all = Arrays.copyOf(head, length);
        int at = head.length;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    /** Structures as one byte string. */
    public static byte[] concatenated(List<Struct> structs) {
        return concatenated(new byte[0], structs.stream().map(Struct::bytes).toArray(byte[][]::new));
    }
}
