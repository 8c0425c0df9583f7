package io.resmgrkit.codec.convert;

import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.codec.wire.FieldVisitor;
import io.resmgrkit.codec.wire.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** A message as structures and the bytes between and behind them. */
final class Node {
    final String name;
    final Role role;
    final StructLayout layout;
    final int offset;
    /** Nodes, and runs of bytes as {@code byte[]}, behind the fixed part in wire order. */
    final List<Object> parts = new ArrayList<>();

    private Node(String name, Role role, StructLayout layout, int offset) {
        this.name = name;
        this.role = role;
        this.layout = layout;
        this.offset = offset;
    }

    /** The parts of a whole message: itself, and what is combined behind it. */
    static List<Object> of(Message message) {
        Collector collector = new Collector();
        message.accept(collector);
        return collector.roots;
    }

    /** The schemas in wire order, which say whether two messages have the same shape. */
    static List<String> shape(List<Object> parts) {
        List<String> shape = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof Node node) {
                shape.add(node.layout.schema());
                shape.addAll(shape(node.parts));
            }
        }
        return shape;
    }

    private static final class Collector implements FieldVisitor {
        private final List<Object> roots = new ArrayList<>();
        private final Deque<Node> open = new ArrayDeque<>();
        private int fields;

        @Override
        public void enter(Role role, String name, StructLayout struct, int offset) {
            if (role == Role.FIELD) {
                fields++;
                return;
            }
            Node node = new Node(name, role, struct, offset);
            current().add(node);
            open.push(node);
        }

        @Override
        public void leave() {
            if (fields > 0) {
                fields--;
            } else {
                open.pop();
            }
        }

        @Override
        public void integer(FieldLayout field, int index, int offset, long value) {
            // The fixed part is read by its layout.
        }

        @Override
        public void bytes(FieldLayout field, int offset, byte[] array, int at, int length) {
            Node node = open.peek();
            if (node == null || offset >= node.offset + node.layout.wireSize()) {
                current().add(Arrays.copyOfRange(array, at, at + length));
            }
        }

        private List<Object> current() {
            Node node = open.peek();
            return node == null ? roots : node.parts;
        }
    }
}
