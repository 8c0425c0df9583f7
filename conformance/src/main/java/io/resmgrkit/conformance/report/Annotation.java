package io.resmgrkit.conformance.report;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.codec.message.Answered;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.codec.message.MessageBytes;
import io.resmgrkit.codec.names.Names;
import io.resmgrkit.codec.wire.FieldVisitor;
import io.resmgrkit.codec.wire.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;

/** The bytes of a message, each run with the field it is: what the annotated dumps of all reports are made of. */
public final class Annotation implements FieldVisitor {
    private static final int BYTES_PER_LINE = 16;
    private static final int MOST_LINES = 64;
    private static final HexFormat SPACED = HexFormat.ofDelimiter(" ");

    private final List<Line> lines = new ArrayList<>();
    private final Deque<String> inside = new ArrayDeque<>();
    private final byte[] array;
    private final int start;
    private int hidden;

    /**
     * Some bytes of one field.
     *
     * @param offset where they lie in the message
     * @param hex the bytes
     * @param text the same as text, dots for what cannot be printed
     * @param label the field and its value, empty on the second line of a long one
     */
    public record Line(int offset, String hex, String text, String label) {}

    private Annotation(MessageBytes bytes) {
        array = bytes.array();
        start = bytes.offset();
    }

    /** A request; any bytes are one. */
    public static List<Line> request(Dialect dialect, byte[] bytes) {
        return of(Message.request(dialect, bytes, 0, bytes.length));
    }

    /** The reply to a request. */
    static List<Line> reply(Dialect dialect, byte[] request, int status, byte[] bytes) {
        Answered answered = Answered.by(Message.request(dialect, request, 0, request.length), status);
        return of(Message.reply(dialect, answered, bytes, 0, bytes.length));
    }

    private static List<Line> of(Message message) {
        Annotation annotation = new Annotation(message.bytes());
        message.accept(annotation);
        if (annotation.hidden > 0) {
            annotation.lines.add(new Line(-1, "", "", annotation.hidden + " more bytes"));
        }
        if (message.defect() != null) {
            annotation.lines.add(new Line(-1, "", "", "! " + message.defect()));
        }
        return annotation.lines;
    }

    @Override
    public void enter(Role role, String name, StructLayout struct, int offset) {
        inside.addLast(inside.isEmpty() ? "" : name + ".");
    }

    @Override
    public void leave() {
        inside.removeLast();
    }

    @Override
    public void integer(FieldLayout field, int index, int offset, long value) {
        String name = index < 0 ? field.name() : field.name() + "[" + index + "]";
        String number = field.kind().signed() ? Long.toString(value) : Long.toUnsignedString(value);
        run(offset, field.kind().size(), name + " = " + number + meaning(field.names(), value));
    }

    private static String meaning(@org.jspecify.annotations.Nullable Names names, long value) {
        if (names == null) {
            return "";
        }
        if (names.flags()) {
            return value == 0 ? "" : " " + String.join("|", names.split(value));
        }
        String name = names.name(value);
        return name == null ? "" : " " + name;
    }

    @Override
    public void bytes(FieldLayout field, int offset, byte[] holder, int at, int length) {
        run(offset, length, field.name() + ", " + length + (length == 1 ? " byte" : " bytes"));
    }

    private void run(int offset, int length, String label) {
        int at = start + offset;
        for (int done = 0; done < length; done += BYTES_PER_LINE) {
            int part = Math.min(BYTES_PER_LINE, length - done);
            if (lines.size() >= MOST_LINES) {
                hidden += part;
                continue;
            }
            String hex = SPACED.formatHex(array, at + done, at + done + part);
            lines.add(new Line(
                    offset + done,
                    hex,
                    printable(array, at + done, part),
                    done == 0 ? String.join("", inside) + label : ""));
        }
    }

    private static String printable(byte[] array, int at, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = at; i < at + length; i++) {
            text.append(array[i] >= ' ' && array[i] < 0x7f ? (char) array[i] : '.');
        }
        return text.toString();
    }
}
