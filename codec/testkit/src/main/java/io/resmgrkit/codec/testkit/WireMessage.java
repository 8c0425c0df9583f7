package io.resmgrkit.codec.testkit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A message as the pieces it is made of, so that it can be written in either byte order.
 *
 * @param name   what it is, for reports
 * @param pieces in wire order
 */
public record WireMessage(String name, List<Piece> pieces) {
    /** Keeps its own list. */
    public WireMessage {
        pieces = List.copyOf(pieces);
    }

    /** Length in bytes. */
    public int size() {
        return pieces.stream().mapToInt(Piece::size).sum();
    }

    /** The bytes in that byte order. */
    public byte[] bytes(boolean bigEndian) {
        ByteBuffer out = ByteBuffer.allocate(size()).order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        pieces.forEach(piece -> piece.put(out));
        return out.array();
    }

    /** The same message with another value in an integer. */
    public WireMessage with(int index, long value) {
        List<Piece> changed = new ArrayList<>(pieces);
        changed.set(index, new Piece.Int(pieces.get(index).size(), value));
        return new WireMessage(name, changed);
    }

    /** This message with pieces behind it. */
    public WireMessage plus(List<Piece> more) {
        List<Piece> all = new ArrayList<>(pieces);
        all.addAll(more);
        return new WireMessage(name, all);
    }

    /** Integers of one size, in order. */
    public static List<Piece> ints(int size, long... values) {
        return Arrays.stream(values)
                .<Piece>mapToObj(value -> new Piece.Int(size, value))
                .toList();
    }
}
