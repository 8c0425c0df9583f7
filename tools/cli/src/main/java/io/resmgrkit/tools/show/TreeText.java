package io.resmgrkit.tools.show;

import io.resmgrkit.codec.Defect;
import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.codec.wire.FieldVisitor;
import io.resmgrkit.codec.wire.Role;
import java.util.HexFormat;

/**
 * A message as a tree: a line for each field with offset, size, name, value and meaning. Reserved and unknown bytes are
 * there too, every byte of the message in exactly one line.
 */
public final class TreeText implements FieldVisitor {
    private static final int BYTES_PER_LINE = 16;
    private static final int NAME_WIDTH = 24;
    private static final int VALUE_WIDTH = 12;
    private static final HexFormat SPACED = HexFormat.ofDelimiter(" ");

    private final StringBuilder text = new StringBuilder();
    private final Style style;
    private int hidden;
    private int depth;

    private TreeText(Message message, Style style) {
        this.style = style;
        hidden = Heading.isOneStructure(message.bytes()) ? 1 : 0;
    }

    /** The lines, each with its line end. */
    public static String of(Message message, Style style) {
        TreeText tree = new TreeText(message, style);
        tree.text.append(Heading.of(message, style)).append('\n');
        message.accept(tree);
        Defect defect = message.defect();
        if (defect != null) {
            tree.text.append("  ").append(style.wrong("! " + defect)).append('\n');
        }
        return tree.text.toString();
    }

    @Override
    public void enter(Role role, String name, StructLayout struct, int offset) {
        // The heading stands for the structure that the message is.
        if (depth >= hidden) {
            text.append(" ".repeat("  0x0000 00000  ".length()));
            text.append(Pad.left(indent() + name, NAME_WIDTH)).append("  ");
            text.append(style.faint(struct.name())).append('\n');
        }
        depth++;
    }

    @Override
    public void leave() {
        depth--;
        if (depth == 0) {
            // What follows the message in its chain is told apart from it by indentation.
            hidden = 0;
        }
    }

    @Override
    public void integer(FieldLayout field, int index, int offset, long value) {
        String number = Values.number(field, value);
        String meaning = Values.meaning(field, value);
        line(
                offset,
                field.kind().size(),
                Values.name(field, index),
                meaning.isEmpty() ? number : Pad.left(number, VALUE_WIDTH) + "  " + style.meaning(meaning));
    }

    @Override
    public void bytes(FieldLayout field, int offset, byte[] array, int at, int length) {
        if (Values.text(field, array, at, length).isPresent()) {
            line(offset, length, field.name(), Values.quoted(field, array, at, length));
            return;
        }
        for (int done = 0; done < length; done += BYTES_PER_LINE) {
            int part = Math.min(BYTES_PER_LINE, length - done);
            String hex = SPACED.formatHex(array, at + done, at + done + part);
            String dots = Values.partial(field)
                    ? style.wrong(length + " of " + field.kind().size() + " bytes")
                    : style.faint("|" + Values.printable(array, at + done, part) + "|");
            int width = length > BYTES_PER_LINE ? 3 * BYTES_PER_LINE - 1 : VALUE_WIDTH;
            line(offset + done, part, done == 0 ? field.name() : "", Pad.left(hex, width) + "  " + dots);
        }
    }

    private void line(int offset, int length, String name, String rest) {
        text.append(style.faint("  0x" + Pad.hex(offset, 4) + " " + Pad.right(String.valueOf(length), 5)))
                .append("  ")
                .append(style.name(Pad.left(indent() + name, NAME_WIDTH)))
                .append("  ")
                .append(rest)
                .append('\n');
    }

    private String indent() {
        return "  ".repeat(Math.max(0, depth - hidden));
    }
}
