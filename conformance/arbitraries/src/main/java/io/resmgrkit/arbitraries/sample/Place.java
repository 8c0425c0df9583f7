package io.resmgrkit.arbitraries.sample;

import io.resmgrkit.codec.layout.FieldLayout;

/**
 * Where a field of a message lies, and what it holds.
 *
 * @param path  C names from the outermost structure inwards, such as {@code flock.l_start}, {@code mgr[1]} or {@code extra.combine_len}
 * @param field its description
 * @param offset from the first byte of the message
 * @param size bytes there
 * @param value its value, sign- or zero-extended; 0 when it is no integer
 * @param integer whether all bytes of an integer are there
 */
public record Place(String path, FieldLayout field, int offset, int size, long value, boolean integer) {
    /** The C name of the field itself. */
    public String name() {
        return field.name();
    }
}
