package io.resmgrkit.codec.convert;

import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.codec.wire.FieldVisitor;
import io.resmgrkit.codec.wire.Role;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** What a walk tells, by C name without the underscores in front that releases add and drop. */
final class ValuesByName implements FieldVisitor {
    private final Map<String, String> values = new TreeMap<>();
    private final Deque<String> path = new ArrayDeque<>();
    private int messages;

    static Map<String, String> of(Message message) {
        ValuesByName collector = new ValuesByName();
        message.accept(collector);
        return collector.values;
    }

    @Override
    public void enter(Role role, String name, StructLayout struct, int offset) {
        messages += role == Role.MESSAGE ? 1 : 0;
        String outer = path.isEmpty() ? "" : path.peek();
        path.push(role == Role.MESSAGE ? "m" + messages + "/" : outer + plain(name) + ".");
    }

    @Override
    public void leave() {
        path.pop();
    }

    @Override
    public void integer(FieldLayout field, int index, int offset, long value) {
        put(plain(field.name()) + (index < 0 ? "" : "[" + index + "]"), Long.toString(value));
    }

    @Override
    public void bytes(FieldLayout field, int offset, byte[] array, int at, int length) {
        put(plain(field.name()), HexFormat.of().formatHex(array, at, at + length));
    }

    private void put(String name, String value) {
        String key = (path.isEmpty() ? "" : path.peek()) + name;
        for (int again = 2; values.containsKey(key); again++) {
            key = (path.isEmpty() ? "" : path.peek()) + name + " " + again;
        }
        values.put(key, value);
    }

    private static String plain(String name) {
        return name.replaceAll("(^|\\.)_+", "$1");
    }
}
