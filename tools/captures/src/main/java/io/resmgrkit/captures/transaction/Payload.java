package io.resmgrkit.captures.transaction;

import io.resmgrkit.codec.Dialect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The bytes of a message as far as they were captured. Pieces may come in any order; what is contiguous from the start counts as
 * captured, the others are islands. Mutable and reused.
 */
public final class Payload {
    /** More of one message is not kept. */
    public static final int LONGEST = 1 << 24;

    private static final int KEPT = 1024;
    private static final int MOST_ISLANDS = 64;

    /**
     * Bytes behind a gap; kept apart, so that a far offset costs no memory.
     *
     * @param offset from the start of the message
     * @param bytes  what was captured
     */
    public record Island(long offset, byte[] bytes) {
        private long end() {
            return offset + bytes.length;
        }
    }

    private static final byte[] NOTHING = new byte[0];
    private static final int SMALLEST = 64;

    private List<Island> islands = List.of();
    private byte[] array = NOTHING;
    private int captured;
    private int apart;
    private long full = -1;
    private boolean present;
    private Dialect dialect = Dialect.SDP6_ILP32_LE;

    /** Whether the capture has this message at all, be it empty. */
    public boolean present() {
        return present;
    }

    /** Layout and byte order. */
    public Dialect dialect() {
        return dialect;
    }

    /** Holds the captured bytes from index 0 on. */
    public byte[] array() {
        return array;
    }

    /** Bytes from the start that were captured without a gap. */
    public int captured() {
        return captured;
    }

    /** Bytes of the whole message, -1 when the capture does not tell. */
    public long full() {
        return full;
    }

    /** Whether the capture tells the length and has every byte. */
    public boolean complete() {
        return full >= 0 && captured >= full;
    }

    /** Whether there are pieces behind a gap. Looks at nothing but this object, for threads ask it of every message. */
    public boolean gaps() {
        return apart > 0;
    }

    /** Pieces behind a gap. */
    public List<Island> islands() {
        return islands;
    }

    /** Bytes of memory that this keeps. */
    public int footprint() {
        return array.length + apart;
    }

    /** Forgets everything. */
    public void clear() {
        if (array.length > KEPT) {
            array = NOTHING;
        }
        islands = List.of();
        apart = 0;
        captured = 0;
        full = -1;
        present = false;
    }

    /** There is such a message; its bytes are to be put. */
    public void begin(Dialect in, long fullLength) {
        dialect = in;
        full = fullLength;
        present = true;
    }

    /** The length of the whole message is known now. */
    public void full(long length) {
        full = length;
    }

    /** Goes back to what was there before something was put that turned out wrong; pieces behind gaps are given up. */
    public void back(int capturedBefore, long fullBefore) {
        captured = Math.min(captured, capturedBefore);
        full = fullBefore;
        islands = List.of();
        apart = 0;
    }

    /** Puts captured bytes; those beyond {@link #LONGEST} and more than a few pieces behind gaps are dropped. */
    public void put(long offset, byte[] from, int at, int length) {
        if (offset < 0 || offset >= LONGEST || length <= 0) {
            return;
        }
        int kept = (int) Math.min(length, LONGEST - offset);
        if (offset > captured) {
            if (islands.size() < MOST_ISLANDS) {
                if (islands.isEmpty()) {
                    islands = new ArrayList<>();
                }
                islands.add(new Island(offset, Arrays.copyOfRange(from, at, at + kept)));
                apart += kept;
            }
            return;
        }
        append((int) offset, from, at, kept);
        while (gaps() && join()) {
            // One piece may close the gap in front of the next.
        }
    }

    private void append(int offset, byte[] from, int at, int length) {
        int end = offset + length;
        if (end > array.length) {
            array = Arrays.copyOf(array, Math.max(Math.max(end, SMALLEST), Math.min(array.length * 2, LONGEST)));
        }
        System.arraycopy(from, at, array, offset, length);
        captured = Math.max(captured, end);
    }

    private boolean join() {
        for (Island island : islands) {
            if (island.offset <= captured) {
                islands.remove(island);
                apart -= island.bytes.length;
                if (island.end() > captured) {
                    append((int) island.offset, island.bytes, 0, island.bytes.length);
                }
                return true;
            }
        }
        return false;
    }
}
