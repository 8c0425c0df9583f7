package io.resmgrkit.arbitraries.sample;

import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.codec.wire.FieldVisitor;
import io.resmgrkit.codec.wire.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Finds the fields of a message. */
final class Places implements FieldVisitor {
    private final List<Place> found = new ArrayList<>();
    private final Deque<String> around = new ArrayDeque<>();

    private Places() {}

    /** Every field in wire order; every byte of the message is in exactly one. */
    static List<Place> of(Message message) {
        Places places = new Places();
        message.accept(places);
        return List.copyOf(places.found);
    }

    @Override
    public void enter(Role role, String name, StructLayout struct, int offset) {
        around.addLast(around.isEmpty() ? "" : around.getLast() + name + '.');
    }

    @Override
    public void leave() {
        around.removeLast();
    }

    @Override
    public void integer(FieldLayout field, int index, int offset, long value) {
        String path = path(field) + (index < 0 ? "" : "[" + index + "]");
        found.add(new Place(path, field, offset, field.kind().size(), value, true));
    }

    @Override
    public void bytes(FieldLayout field, int offset, byte[] array, int at, int length) {
        found.add(new Place(path(field), field, offset, length, 0, false));
    }

    private String path(FieldLayout field) {
        return (around.isEmpty() ? "" : around.getLast()) + field.name();
    }
}
