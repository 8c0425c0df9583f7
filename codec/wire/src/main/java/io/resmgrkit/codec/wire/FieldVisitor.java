package io.resmgrkit.codec.wire;

import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.StructLayout;

/**
 * The one way to walk a message: its fields in wire order, every byte exactly once. Printers, JSON and comparisons are visitors.
 * Offsets count from the first byte of the outermost message.
 */
public interface FieldVisitor {
    /**
     * A structure begins.
     *
     * @param role   what it is to the structure around it
     * @param name   the member or part that holds it
     * @param struct its layout
     * @param offset where it begins
     */
    void enter(Role role, String name, StructLayout struct, int offset);

    /** The structure last entered ends. */
    void leave();

    /**
     * An integer.
     *
     * @param field its description; {@code field.offset()} counts from the start of its structure
     * @param index the element of an array, -1 when it is none
     * @param offset where it lies
     * @param value its value, sign- or zero-extended as its kind says
     */
    void integer(FieldLayout field, int index, int offset, long value);

    /**
     * Bytes: text, data, padding, an integer of which only a part is there, or bytes that nothing describes.
     *
     * @param field  their description
     * @param offset where they lie
     * @param array  the array that holds them
     * @param at     the first of them in {@code array}
     * @param length how many
     */
    void bytes(FieldLayout field, int offset, byte[] array, int at, int length);

    /**
     * The fixed part of a structure, all of which is there. A visitor that takes it is not told its fields one by one; one that is
     * indifferent to which way they come need not know that it can.
     *
     * @param struct    the structure entered last
     * @param offset    where it lies
     * @param array     the array that holds it
     * @param at        its first byte in {@code array}
     * @param bigEndian the byte order of its integers
     * @return whether it was taken
     */
    default boolean whole(StructLayout struct, int offset, byte[] array, int at, boolean bigEndian) {
        return false;
    }
}
