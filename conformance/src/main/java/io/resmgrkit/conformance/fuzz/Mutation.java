package io.resmgrkit.conformance.fuzz;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.codec.wire.FieldVisitor;
import io.resmgrkit.codec.wire.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Damages a message in one named way: a field gets a value that programs forget, the end is missing, something is behind it. */
final class Mutation {
    private static final int TYPE_SIZE = 2;

    private final Draw draw;
    private final Dialect dialect;

    Mutation(Draw draw, Dialect dialect) {
        this.draw = draw;
        this.dialect = dialect;
    }

    /** An integer of a message. */
    record Field(String name, int offset, int size, long value) {}

    Move.Send of(Move.Send valid) {
        byte[] request = valid.request();
        if (request.length > TYPE_SIZE && draw.percent(40)) {
            int length = draw.percent(80) ? draw.between(TYPE_SIZE, request.length - 1) : draw.below(TYPE_SIZE);
            return named(valid, "cut to " + length, Arrays.copyOf(request, length));
        }
        List<Field> fields = fields(dialect, request);
        if (fields.isEmpty() || draw.percent(10)) {
            return named(valid, "with 5 bytes behind", Arrays.copyOf(request, request.length + 5));
        }
        Field field = draw.of(fields);
        long value = draw.hostile(field.size());
        byte[] changed = request.clone();
        Bytes.write(changed, field.offset(), field.size(), dialect.bigEndian(), value);
        return named(valid, field.name() + "=0x" + Long.toHexString(value), changed);
    }

    private static Move.Send named(Move.Send valid, String how, byte[] request) {
        return new Move.Send(valid.client(), valid.fd(), valid.call() + " " + how, request, valid.room());
    }

    /** The integers of a message but its type, in wire order. */
    static List<Field> fields(Dialect dialect, byte[] request) {
        List<Field> fields = new ArrayList<>();
        Message.request(dialect, request, 0, request.length).accept(new FieldVisitor() {
            @Override
            public void enter(Role role, String name, StructLayout struct, int offset) {
                // Only the integers count, whatever they are part of.
            }

            @Override
            public void leave() {
                // As above.
            }

            @Override
            public void integer(FieldLayout field, int index, int offset, long value) {
                int size = field.kind().size();
                if (!field.name().equals("type") && offset + size <= request.length) {
                    fields.add(new Field(field.name(), offset, size, value));
                }
            }

            @Override
            public void bytes(FieldLayout field, int offset, byte[] array, int at, int length) {
                // Bytes have no value that a program could forget.
            }
        });
        return fields;
    }
}
