package io.resmgrkit.conformance.compare;

import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.codec.wire.FieldVisitor;
import io.resmgrkit.codec.wire.Role;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a message by dotted name: every byte of it is in exactly one of them. */
final class FieldValues implements FieldVisitor {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Deque<String> prefixes = new ArrayDeque<>();

    private FieldValues() {
        prefixes.push("");
    }

    static Map<String, String> of(Message message) {
        FieldValues collector = new FieldValues();
        message.accept(collector);
        return collector.values;
    }

    @Override
    public void enter(Role role, String name, StructLayout struct, int offset) {
        boolean outermost = prefixes.size() == 1 && offset == 0;
        prefixes.push(outermost ? "" : unique(prefixes.peek() + name) + ".");
    }

    @Override
    public void leave() {
        prefixes.pop();
    }

    @Override
    public void integer(FieldLayout field, int index, int offset, long value) {
        String element = index < 0 ? "" : "[" + index + "]";
        put(field.name() + element, field.kind().signed() ? Long.toString(value) : Long.toUnsignedString(value));
    }

    @Override
    public void bytes(FieldLayout field, int offset, byte[] array, int at, int length) {
        put(field.name(), HexFormat.of().formatHex(array, at, at + length));
    }

    private void put(String name, String value) {
        values.put(unique(prefixes.peek() + name), value);
    }

    /** Repeated parts, such as directory entries, are told apart by a number. */
    private String unique(String name) {
        String candidate = name;
        for (int n = 2; values.containsKey(candidate) || taken(candidate + "."); n++) {
            candidate = name + "#" + n;
        }
        return candidate;
    }

    private boolean taken(String prefix) {
        return values.keySet().stream().anyMatch(key -> key.startsWith(prefix));
    }
}
