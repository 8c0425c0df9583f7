package io.resmgrkit.codec.message;

import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.codec.wire.FieldVisitor;
import io.resmgrkit.codec.wire.Role;

/** Sees whether a request begins with a structure that has a layout, beyond the number and length that any I/O message has. */
final class HeadVisitor implements FieldVisitor {
    private static final String UNKNOWN = "unknown";

    private boolean known;

    boolean known() {
        return known;
    }

    @Override
    public void enter(Role role, String name, StructLayout struct, int offset) {
        known |= offset == 0 && !struct.name().endsWith(UNKNOWN);
    }

    @Override
    public void leave() {
        // The structure was judged when it began.
    }

    @Override
    public void integer(FieldLayout field, int index, int offset, long value) {
        // Values do not matter here.
    }

    @Override
    public void bytes(FieldLayout field, int offset, byte[] array, int at, int length) {
        // Bytes do not matter here.
    }
}
