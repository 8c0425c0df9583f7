package io.resmgrkit.tools.show;

import io.resmgrkit.codec.Defect;
import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.codec.message.MessageBytes;
import io.resmgrkit.codec.wire.FieldVisitor;
import io.resmgrkit.codec.wire.Role;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;

/** A message as an annotated dump: the bytes of each field, the same bytes as text, and which field they are. */
public final class HexText implements FieldVisitor {
    private static final int BYTES_PER_LINE = 16;
    private static final int BYTES_WIDTH = 3 * BYTES_PER_LINE - 1;
    private static final HexFormat SPACED = HexFormat.ofDelimiter(" ");

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> structures = new ArrayDeque<>();
    private final MessageBytes message;
    private final Style style;
    private int fields;

    private HexText(MessageBytes message, Style style) {
        this.message = message;
        this.style = style;
    }

    /** The lines, each with its line end. */
    public static String of(Message message, Style style) {
        HexText dump = new HexText(message.bytes(), style);
        dump.text.append(Heading.of(message, style)).append('\n');
        message.accept(dump);
        Defect defect = message.defect();
        if (defect != null) {
            dump.text.append(style.wrong("! " + defect)).append('\n');
        }
        return dump.text.toString();
    }

    @Override
    public void enter(Role role, String name, StructLayout struct, int offset) {
        structures.addLast(offset == 0 && Heading.isOneStructure(message) ? "" : name + ".");
    }

    @Override
    public void leave() {
        structures.removeLast();
    }

    @Override
    public void integer(FieldLayout field, int index, int offset, long value) {
        String meaning = Values.meaning(field, value);
        String label = Values.name(field, index) + " = " + Values.number(field, value);
        run(offset, field.kind().size(), meaning.isEmpty() ? label : label + " " + meaning);
    }

    @Override
    public void bytes(FieldLayout field, int offset, byte[] array, int at, int length) {
        String size = length == 1 ? "1 byte" : length + " bytes";
        run(
                offset,
                length,
                Values.partial(field)
                        ? field.name() + ", " + length + " of " + field.kind().size() + " bytes"
                        : field.name() + ", " + size);
    }

    private void run(int offset, int length, String label) {
        fields++;
        for (int done = 0; done < length; done += BYTES_PER_LINE) {
            int part = Math.min(BYTES_PER_LINE, length - done);
            int at = message.offset() + offset + done;
            String hex = SPACED.formatHex(message.array(), at, at + part);
            text.append(style.faint(Pad.hex(offset + done, 8)))
                    .append("  ")
                    .append(style.field(fields, hex))
                    .append(" ".repeat(BYTES_WIDTH - hex.length()))
                    .append("  |")
                    .append(style.field(fields, Values.printable(message.array(), at, part)))
                    .append('|');
            if (done == 0) {
                String inside = String.join("", structures);
                text.append(" ".repeat(BYTES_PER_LINE - part + 2)).append(style.field(fields, inside + label));
            }
            text.append('\n');
        }
    }
}
