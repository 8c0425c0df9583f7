package io.resmgrkit.codec.convert;

import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.Kind;
import io.resmgrkit.codec.layout.StructLayout;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One integer, or one run of bytes, of the fixed part of a structure; members of nested structures are slots of the outermost one.
 *
 * @param path   C name, dotted inside nested structures
 * @param index  the element of an array, -1 when it is none
 * @param offset bytes from the start of the outermost structure
 * @param size   how many bytes
 * @param field  its description
 * @param named  whether it is a C member; the rest of a union and padding are not
 */
record Slot(String path, int index, int offset, int size, FieldLayout field, boolean named) {
    /** What slots of two dialects have in common: releases rename a member by an underscore in front (LAYOUT 5). */
    String key() {
        return path.replaceAll("(^|\\.)_+", "$1") + "#" + index;
    }

    /** Whether it only aligns what is behind it. */
    boolean padding() {
        return !named && field.name().startsWith("padding");
    }

    /** Whether it shares a byte with another one. */
    boolean overlaps(Slot other) {
        return offset < other.offset + other.size && other.offset < offset + size;
    }

    /** What is on the wire, in order. */
    static List<Slot> wire(StructLayout struct) {
        List<Slot> slots = new ArrayList<>();
        add("", 0, struct, true, slots);
        return slots;
    }

    /** Other C names of integers over the same bytes. */
    static List<Slot> arms(StructLayout struct) {
        List<Slot> arms = new ArrayList<>();
        add("", 0, struct, false, arms);
        return arms;
    }

    private static void add(String prefix, int base, StructLayout struct, boolean wire, List<Slot> slots) {
        Set<FieldLayout> members = new HashSet<>(struct.members());
        for (FieldLayout field : struct.fields()) {
            if (field.kind() == Kind.STRUCT) {
                StructLayout nested = Objects.requireNonNull(field.struct());
                add(prefix + field.name() + ".", base + field.offset(), nested, wire, slots);
            } else if (wire) {
                leaves(prefix, base, field, members.contains(field), slots);
            }
        }
        if (!wire) {
            Set<FieldLayout> fields = new HashSet<>(struct.fields());
            struct.members().stream()
                    .filter(member -> member.kind().integer() && !fields.contains(member))
                    .forEach(member -> leaves(prefix, base, member, true, slots));
        }
    }

    private static void leaves(String prefix, int base, FieldLayout field, boolean named, List<Slot> slots) {
        String path = prefix + field.name();
        if (field.kind() == Kind.BYTES || field.count() == 0) {
            slots.add(new Slot(path, -1, base + field.offset(), field.size(), field, named));
            return;
        }
        int size = field.kind().size();
        for (int i = 0; i < field.count(); i++) {
            slots.add(new Slot(path, i, base + field.offset() + i * size, size, field, named));
        }
    }
}
