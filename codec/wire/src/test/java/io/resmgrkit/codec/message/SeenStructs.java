package io.resmgrkit.codec.message;

import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.Kind;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.codec.wire.FieldVisitor;
import io.resmgrkit.codec.wire.Role;
import java.util.ArrayList;
import java.util.List;

/** Remembers the structures of a message and its integers outside of any. */
final class SeenStructs implements FieldVisitor {
    final List<StructLayout> structs = new ArrayList<>();
    final List<Kind> integers = new ArrayList<>();

    static SeenStructs of(Message message) {
        SeenStructs seen = new SeenStructs();
        message.accept(seen);
        return seen;
    }

    @Override
    public void enter(Role role, String name, StructLayout struct, int offset) {
        structs.add(struct);
    }

    @Override
    public void leave() {
        // The structure was noted when it began.
    }

    @Override
    public void integer(FieldLayout field, int index, int offset, long value) {
        integers.add(field.kind());
    }

    @Override
    public void bytes(FieldLayout field, int offset, byte[] array, int at, int length) {
        // Bytes belong to no structure of the tables.
    }
}
