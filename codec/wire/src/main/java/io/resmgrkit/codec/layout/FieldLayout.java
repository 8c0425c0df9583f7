package io.resmgrkit.codec.layout;

import io.resmgrkit.codec.names.Names;
import org.jspecify.annotations.Nullable;

/**
 * One member of a structure, or one variable part behind it.
 *
 * @param name   the C member name; dotted inside unnamed unions and structures
 * @param offset bytes from the start of the structure; -1 for a variable part
 * @param size   bytes of the whole member, all elements of an array; -1 for a variable part
 * @param kind   what one element is
 * @param count  elements of an array; 0 when it is none
 * @param struct the structure of a member that is one, in the same dialect
 * @param names  the names of its values, if it has any
 * @param text   how bytes are text
 * @param ctype  what a listing of the C layout calls the type
 */
public record FieldLayout(
        String name,
        int offset,
        int size,
        Kind kind,
        int count,
        @Nullable StructLayout struct,
        @Nullable Names names,
        Text text,
        String ctype) {

    /** How a run of bytes is to be read. */
    public enum Text {
        /** Not text. */
        NONE,
        /** Text whose length counts a terminating NUL. */
        STRZ,
        /** Text without a NUL. */
        STR
    }

    /** The same field under another name, {@code by} bytes further on. */
    FieldLayout moved(String newName, int by) {
        return new FieldLayout(newName, offset + by, size, kind, count, struct, names, text, ctype);
    }

    /** The same field with an integer where it has a pointer. */
    FieldLayout integer() {
        Kind plain = kind == Kind.PTR4 ? Kind.U4 : kind == Kind.PTR8 ? Kind.U8 : kind;
        return plain == kind
                ? this
                : new FieldLayout(name, offset, size, plain, count, struct, names, text, plain.cName());
    }

    /** A variable part behind the fixed members: bytes or, where {@code struct} stands, structures. */
    public static FieldLayout part(String name, Text text) {
        return new FieldLayout(name, -1, -1, Kind.BYTES, 0, null, null, text, "bytes");
    }
}
