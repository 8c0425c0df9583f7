package io.resmgrkit.codec.kaitai;

import io.kaitai.struct.KaitaiStruct;
import io.resmgrkit.codec.CodecException;
import io.resmgrkit.codec.kaitai.Schemas.Attribute;
import java.lang.reflect.Field;
import java.nio.BufferUnderflowException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the reference codec sees: its objects after reading, whole or as far as reading came before an exception. An object that was
 * not read to its end is still marked as changed; the position of its stream tells how far it came.
 */
final class ReferenceSight {
    private static final int STOPPED = -1;
    private static final Map<Class<?>, Map<String, Field>> FIELDS = new HashMap<>();

    private final List<Leaf> leaves = new ArrayList<>();
    private final Set<String> next = new LinkedHashSet<>();
    private int stopped;

    private ReferenceSight() {}

    /** Reads a tree made by {@link ReferenceCodec} and tells what is in it. */
    static Sight of(KaitaiStruct.ReadWrite tree) {
        String why = read(tree);
        ReferenceSight sight = new ReferenceSight();
        int end = sight.walk(tree, 0, 0);
        if ((end == STOPPED) != (why != null)) {
            throw new AssertionError("objects and exception disagree: " + why + ", " + sight.leaves);
        }
        return new Sight(sight.leaves, why == null ? null : new Sight.Stop(sight.stopped, sight.next, why));
    }

    /** Reads one object and tells what is in it, as far as it came. */
    static List<Leaf> partial(KaitaiStruct.ReadWrite node, Reading reading) throws ReflectiveOperationException {
        try {
            reading.run();
        } catch (BufferUnderflowException | CodecException e) {
            // Parts behind the fixed one may be missing.
        }
        ReferenceSight sight = new ReferenceSight();
        sight.walk(node, 0, 0);
        return sight.leaves;
    }

    /** Reads one object. */
    @FunctionalInterface
    interface Reading {
        /** Reads it. */
        void run() throws ReflectiveOperationException;
    }

    /** Whether an object was read to its end. */
    static boolean isWhole(KaitaiStruct.ReadWrite node) {
        return !(boolean) get(node, "_dirty");
    }

    private static @Nullable String read(KaitaiStruct.ReadWrite tree) {
        try {
            ReferenceCodec.read(tree);
            return null;
        } catch (BufferUnderflowException | CodecException e) {
            return e.toString();
        }
    }

    /** Tells one object. {@code base} is where its stream begins in the message, {@code from} where it begins in its stream. */
    private int walk(KaitaiStruct.ReadWrite node, int base, int from) {
        boolean whole = !(boolean) get(node, "_dirty");
        int at = from;
        for (Attribute attribute : Schemas.of(node.getClass())) {
            Object value = get(node, Schemas.camel(attribute.id()));
            if (value == null) {
                // Absent by its condition, or not reached.
                next.add(attribute.name());
                continue;
            }
            int end = attribute(
                    node,
                    attribute,
                    value,
                    base,
                    at,
                    whole ? Integer.MAX_VALUE : node._io().pos());
            if (end == STOPPED) {
                return STOPPED;
            }
            next.clear();
            at = end;
        }
        return whole ? at : stop(base + at, "");
    }

    private int attribute(KaitaiStruct.ReadWrite node, Attribute attribute, Object value, int base, int at, int read) {
        if (value instanceof Number number) {
            return integer(attribute, number, -1, base, at, read);
        }
        if (value instanceof byte[] bytes) {
            bytes(attribute.name(), base + at, bytes, 0);
            return at + bytes.length;
        }
        if (value instanceof List<?> list) {
            return list(attribute, list, base, at, read);
        }
        KaitaiStruct.ReadWrite inner = (KaitaiStruct.ReadWrite) value;
        if (!attribute.window()) {
            return walk(inner, base, at);
        }
        byte[] raw = (byte[]) get(node, "_raw_" + Schemas.camel(attribute.id()));
        int end = walk(inner, base + at, 0);
        if (end == STOPPED) {
            return STOPPED;
        }
        bytes("undecoded", base + at + end, raw, end);
        return at + raw.length;
    }

    private int list(Attribute attribute, List<?> list, int base, int from, int read) {
        int at = from;
        for (int i = 0; i < list.size(); i++) {
            next.add(attribute.name());
            at = list.get(i) instanceof Number number
                    ? integer(attribute, number, i, base, at, read)
                    : walk((KaitaiStruct.ReadWrite) list.get(i), base, at);
            if (at == STOPPED) {
                return STOPPED;
            }
            next.clear();
        }
        return list.size() < attribute.constant() ? stop(base + at, attribute.name()) : at;
    }

    private int integer(Attribute attribute, Number number, int index, int base, int at, int read) {
        if (at + attribute.width() > read) {
            return stop(base + at, attribute.name());
        }
        leaves.add(new Leaf(attribute.name(), index, base + at, Long.toString(number.longValue())));
        return at + attribute.width();
    }

    private void bytes(String name, int offset, byte[] bytes, int from) {
        if (bytes.length > from) {
            leaves.add(new Leaf(name, -1, offset, HexFormat.of().formatHex(bytes, from, bytes.length)));
        }
    }

    private int stop(int offset, String field) {
        stopped = offset;
        if (!field.isEmpty()) {
            next.add(field);
        }
        return STOPPED;
    }

    private static @Nullable Object get(KaitaiStruct.ReadWrite node, String name) {
        try {
            return FIELDS.computeIfAbsent(node.getClass(), type -> new HashMap<>())
                    .computeIfAbsent(name, key -> field(node.getClass(), key))
                    .get(node);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static Field field(Class<?> type, String name) {
        try {
            Field field = (name.equals("_dirty") ? KaitaiStruct.ReadWrite.class : type).getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new AssertionError(type.getSimpleName() + " has no " + name, e);
        }
    }
}
