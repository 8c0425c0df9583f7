package io.resmgrkit.codec.convert;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.Layouts;
import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.codec.message.Answered;
import io.resmgrkit.codec.message.KnownMessage;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.codec.message.MessageBytes;
import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.codec.wire.Role;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Carries a message to another dialect: every member goes to the member of the same C name, variable parts keep their bytes, lengths are
 * set anew. What the other dialect cannot say is named, never dropped in silence.
 */
public final class DialectConverter {
    /** Structures that another release replaces, when it lacks the first. */
    private static final Map<String, String> COUNTERPART =
            Map.of("pulse", "pulse64", "pulse64", "pulse", "stat_t32_2008", "stat", "stat_t64_2008", "stat");

    private static final int STAT = 0x104;
    private static final int COMBINE = 0x8000;

    private final MessageBytes source;
    private final Dialect to;
    private final List<Loss> losses = new ArrayList<>();

    private DialectConverter(MessageBytes source, Dialect to) {
        this.source = source;
        this.to = to;
    }

    /** Carries a message; only whole ones of a known structure can be. */
    public static Conversion convert(Message message, Dialect to) {
        if (!(message instanceof KnownMessage)) {
            String why = message.defect() == null
                    ? "no structure is known for it in "
                            + message.bytes().dialect().id()
                    : "the message is damaged: " + message.defect();
            return new Conversion(null, List.of(new Loss("type", why)));
        }
        return new DialectConverter(message.bytes(), to).convert(Node.of(message));
    }

    private Conversion convert(List<Object> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Object part : parts) {
            byte[] bytes = carry("", part);
            if (bytes == null) {
                return new Conversion(null, losses);
            }
            out.writeBytes(bytes);
        }
        byte[] bytes = out.toByteArray();
        Answered answered = source.answered();
        Message converted = answered == null
                ? Message.request(to, bytes, 0, bytes.length)
                : Message.reply(to, answered(answered, parts), bytes, 0, bytes.length);
        compare(expected(parts), Node.shape(Node.of(converted)));
        return new Conversion(converted, losses);
    }

    /** The status of a stat names its form since 7.0 and is 0 before (LAYOUT 5). */
    private Answered answered(Answered from, List<Object> parts) {
        boolean forms = to.release() >= 700;
        if (from.type() != STAT || forms == source.dialect().release() >= 700) {
            return from;
        }
        return new Answered(
                from.type(), from.subtype(), from.dcmd(), forms && !parts.isEmpty() ? 1 : 0, from.directory());
    }

    private List<String> expected(List<Object> parts) {
        List<String> expected = new ArrayList<>();
        Node.shape(parts).forEach(schema -> expected.add(schemaIn(schema)));
        return expected;
    }

    private String schemaIn(String schema) {
        return Layouts.ofSchema(schema, to) == null ? COUNTERPART.getOrDefault(schema, schema) : schema;
    }

    private void compare(List<String> expected, List<String> found) {
        for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
            String wanted = i < expected.size() ? expected.get(i) : "nothing";
            String got = i < found.size() ? found.get(i) : "nothing";
            if (!wanted.equals(got)) {
                losses.add(new Loss(
                        i == 0 ? "type" : wanted, to.id() + " reads " + got + " where " + wanted + " is meant"));
                return;
            }
        }
    }

    /** A part in the other dialect, or null when that has no such structure. */
    private byte @Nullable [] carry(String where, Object part) {
        if (part instanceof byte[] bytes) {
            return bytes;
        }
        Node node = (Node) part;
        StructLayout target = Layouts.ofSchema(schemaIn(node.layout.schema()), to);
        if (target == null) {
            losses.add(new Loss(
                    node.role == Role.MESSAGE ? "type" : where + node.name, to.id() + " has no " + node.layout.name()));
            return null;
        }
        int start = source.offset() + node.offset;
        byte[] in = Arrays.copyOfRange(source.array(), start, start + node.layout.wireSize());
        byte[] fixed = FixedPart.carry(where, source.dialect(), to, node.layout, target, in, losses);
        ByteArrayOutputStream behind = new ByteArrayOutputStream();
        int grown = 0;
        for (Object child : node.parts) {
            String inner =
                    child instanceof Node nested && nested.role != Role.MESSAGE ? where + nested.name + "." : where;
            byte[] bytes = carry(inner, child);
            if (bytes == null) {
                return null;
            }
            grown += child instanceof Node nested ? bytes.length - length(nested) : 0;
            behind.writeBytes(bytes);
        }
        lengths(node, target, fixed, grown);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(fixed);
        whole.writeBytes(behind.toByteArray());
        return whole.toByteArray();
    }

    private static int length(Object part) {
        if (part instanceof byte[] bytes) {
            return bytes.length;
        }
        Node node = (Node) part;
        return node.layout.wireSize()
                + node.parts.stream().mapToInt(DialectConverter::length).sum();
    }

    /** Lengths that a structure declares of itself or of what is behind it grow with that. */
    private void lengths(Node node, StructLayout target, byte[] fixed, int grownBehind) {
        int grown = target.wireSize() - node.layout.wireSize() + grownBehind;
        switch (node.layout.schema()) {
            case "io_connect" -> grow(target, "extra_len", fixed, grownBehind, 0xffff);
            case "io_connect_msg_reply" -> grow(target, "path_len", fixed, grownBehind, 0xffff);
            case "io_mount_extra" -> grow(target, "nbytes", fixed, grown, Integer.MAX_VALUE);
            default -> {
                if (node.role == Role.MESSAGE && target.has("combine_len")) {
                    grow(target, "combine_len", fixed, grown, COMBINE - 1);
                }
            }
        }
    }

    private void grow(StructLayout target, String name, byte[] fixed, int by, int mask) {
        FieldLayout field = target.field(name);
        int size = field.kind().size();
        long value = Bytes.read(fixed, field.offset(), size, false, to.bigEndian());
        // A length of 0 is one that the client did not set.
        if (by != 0 && (value & mask) != 0) {
            long length = (value & mask) + by;
            if (length < 0 || length > mask) {
                losses.add(new Loss(name, length + " bytes do not fit"));
            }
            Bytes.write(fixed, field.offset(), size, to.bigEndian(), value & ~(long) mask | length & mask);
        }
    }
}
