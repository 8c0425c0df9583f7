package io.resmgrkit.codec.kaitai;

import io.resmgrkit.codec.Defect;
import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.codec.wire.FieldVisitor;
import io.resmgrkit.codec.wire.Role;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** What the fast codec sees. */
final class FastSight implements FieldVisitor {
    private final List<Leaf> leaves = new ArrayList<>();

    private FastSight() {}

    static Sight of(Message message) {
        FastSight sight = new FastSight();
        message.accept(sight);
        Defect defect = message.defect();
        if (defect == null) {
            return new Sight(sight.leaves, null);
        }
        List<Leaf> before = sight.leaves.stream()
                .filter(leaf -> leaf.offset() < defect.offset())
                .toList();
        return new Sight(before, new Sight.Stop(defect.offset(), Set.of(defect.field()), defect.why()));
    }

    @Override
    public void enter(Role role, String name, StructLayout struct, int offset) {
        // Only fields are compared.
    }

    @Override
    public void leave() {
        // Only fields are compared.
    }

    @Override
    public void integer(FieldLayout field, int index, int offset, long value) {
        leaves.add(new Leaf(field.name(), index, offset, Long.toString(value)));
    }

    @Override
    public void bytes(FieldLayout field, int offset, byte[] array, int at, int length) {
        leaves.add(new Leaf(field.name(), -1, offset, HexFormat.of().formatHex(array, at, at + length)));
    }
}
