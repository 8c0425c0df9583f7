package io.resmgrkit.codec.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.codec.wire.FieldVisitor;
import io.resmgrkit.codec.wire.Role;
import java.util.ArrayList;
import java.util.List;

/** Collects what a walk tells, rebuilds the bytes from it, and sees that no byte is left out or told twice. */
final class Leaves implements FieldVisitor {
    private final boolean bigEndian;
    private final byte[] rebuilt;
    private final List<Leaf> all = new ArrayList<>();
    private int depth;
    private int position;

    private Leaves(MessageBytes bytes) {
        this.bigEndian = bytes.dialect().bigEndian();
        this.rebuilt = new byte[bytes.length()];
    }

    /** Walks a message to its end. */
    static Leaves of(Message message) {
        Leaves leaves = new Leaves(message.bytes());
        message.accept(leaves);
        assertEquals(message.bytes().length(), leaves.position, "the walk ends where the message ends");
        assertEquals(0, leaves.depth, "every structure that begins ends");
        return leaves;
    }

    List<Leaf> all() {
        return all;
    }

    byte[] rebuilt() {
        return rebuilt;
    }

    /** The message in the other byte order: integers reversed, bytes as they are. */
    byte[] swapped() {
        byte[] swapped = rebuilt.clone();
        for (Leaf leaf : all) {
            if (leaf.whole()) {
                Bytes.write(swapped, leaf.offset(), leaf.size(), !bigEndian, leaf.value());
            }
        }
        return swapped;
    }

    @Override
    public void enter(Role role, String name, StructLayout struct, int offset) {
        depth++;
        assertEquals(position, offset, name + " begins where what is before it ends");
    }

    @Override
    public void leave() {
        depth--;
        assertTrue(depth >= 0, "no structure ends twice");
    }

    @Override
    public void integer(FieldLayout field, int index, int offset, long value) {
        int size = field.kind().size();
        next(field.name(), offset, size);
        Bytes.write(rebuilt, offset, size, bigEndian, value);
        all.add(new Leaf(field.name(), index, offset, size, value, true));
    }

    @Override
    public void bytes(FieldLayout field, int offset, byte[] array, int at, int length) {
        next(field.name(), offset, length);
        System.arraycopy(array, at, rebuilt, offset, length);
        all.add(new Leaf(field.name(), -1, offset, length, 0, false));
    }

    private void next(String name, int offset, int size) {
        assertEquals(position, offset, name + " begins where what is before it ends");
        assertTrue(size > 0, name + " holds something");
        position += size;
    }
}
