package io.resmgrkit.tools.decode.filter;

import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.codec.wire.FieldVisitor;
import io.resmgrkit.codec.wire.Role;
import io.resmgrkit.tools.show.Values;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Collects the values of the fields of one name, by itself or behind that of the structure around them and a dot. */
final class FieldFacts implements FieldVisitor {
    private final String name;
    private final List<Fact> facts;
    private final Deque<String> structures = new ArrayDeque<>();

    FieldFacts(String name, List<Fact> facts) {
        this.name = name;
        this.facts = facts;
    }

    @Override
    public void enter(Role role, String structure, StructLayout struct, int offset) {
        structures.addLast(structure);
    }

    @Override
    public void leave() {
        structures.removeLast();
    }

    @Override
    public void integer(FieldLayout field, int index, int offset, long value) {
        if (asked(field)) {
            facts.add(Fact.of(value, field.names()));
        }
    }

    @Override
    public void bytes(FieldLayout field, int offset, byte[] array, int at, int length) {
        if (asked(field)) {
            Values.text(field, array, at, length).ifPresent(text -> facts.add(Fact.of(text)));
        }
    }

    private boolean asked(FieldLayout field) {
        String own = field.name();
        if (own.equals(name)) {
            return true;
        }
        String around = structures.isEmpty() ? "" : structures.getLast();
        return name.length() == around.length() + 1 + own.length()
                && name.charAt(around.length()) == '.'
                && name.startsWith(around)
                && name.endsWith(own);
    }
}
