package io.resmgrkit.captures.qnet;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The fragments of one packet that came so far, each once, in the order of their offsets. */
final class Fragments {
    /** A longer packet is not put together. */
    static final int LONGEST = 1 << 22;

    private static final int MOST = 1 << 12;
    /** Bytes that are kept of a fragment besides its own. */
    private static final int PLACE = Long.BYTES + 2 * Integer.BYTES;

    private byte[] bytes = new byte[4096];
    private long[] offsets = new long[8];
    private int[] lengths = new int[8];
    private int[] sequences = new int[8];
    private int count;
    private long end = -1;
    private boolean begun;
    private int firstSequence;
    private long firstFrame;
    private long lastFrame;
    private long gap = Long.MAX_VALUE;

    /** Number of the frame that came first. */
    long firstFrame() {
        return firstFrame;
    }

    /** Number of the frame that came last. */
    long lastFrame() {
        return lastFrame;
    }

    /** Fragments that are there. */
    int count() {
        return count;
    }

    /** Bytes of memory that this keeps. */
    int footprint() {
        return bytes.length + PLACE * offsets.length;
    }

    /** Holds the packet. */
    byte[] bytes() {
        return bytes;
    }

    /** Length of the packet, of which the capture may not hold the end. */
    int length() {
        return (int) end;
    }

    /** Bytes from the start that were captured. */
    int captured() {
        return (int) Math.min(gap, end);
    }

    /** Whether a first fragment begins another packet than the one here. */
    boolean other(Frame frame) {
        if ((frame.flags & Frame.FIRST) == 0) {
            return false;
        }
        if (begun) {
            return frame.sequence != firstSequence;
        }
        // What came before the first must be of the same packet: the same number, or one of those that follow.
        for (int i = 0; i < count; i++) {
            if (sequences[i] - frame.sequence < 0) {
                return true;
            }
        }
        return false;
    }

    /** Puts a fragment; returns why it cannot belong to a packet, or null. */
    @Nullable
    String put(Frame frame) {
        long to = frame.fragmentOffset + frame.length;
        if (to > LONGEST || count == MOST) {
            return "a packet of more than " + LONGEST + " bytes or " + MOST + " fragments";
        }
        if (end >= 0 && to > end) {
            return "a fragment that goes past the last one";
        }
        int at = place(frame.fragmentOffset);
        if (at < count && offsets[at] == frame.fragmentOffset) {
            return null;
        }
        if (at > 0 && offsets[at - 1] + lengths[at - 1] > frame.fragmentOffset || at < count && to > offsets[at]) {
            return "fragments that overlap";
        }
        insert(at, frame);
        if ((frame.flags & Frame.FIRST) != 0) {
            begun = true;
            firstSequence = frame.sequence;
        }
        if ((frame.flags & Frame.LAST) != 0) {
            end = to;
        }
        return null;
    }

    private int place(long offset) {
        int at = count;
        while (at > 0 && offsets[at - 1] >= offset) {
            at--;
        }
        return at;
    }

    private void insert(int at, Frame frame) {
        if (count == offsets.length) {
            offsets = Arrays.copyOf(offsets, count * 2);
            lengths = Arrays.copyOf(lengths, count * 2);
            sequences = Arrays.copyOf(sequences, count * 2);
        }
        System.arraycopy(offsets, at, offsets, at + 1, count - at);
        System.arraycopy(lengths, at, lengths, at + 1, count - at);
        System.arraycopy(sequences, at, sequences, at + 1, count - at);
        offsets[at] = frame.fragmentOffset;
        lengths[at] = (int) frame.length;
        sequences[at] = frame.sequence;
        int to = (int) frame.fragmentOffset + frame.there;
        if (to > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(to, Math.min(bytes.length * 2, LONGEST)));
        }
        System.arraycopy(frame.array, frame.payload, bytes, (int) frame.fragmentOffset, frame.there);
        if (frame.there < frame.length) {
            gap = Math.min(gap, to);
        }
        firstFrame = count == 0 ? frame.number : firstFrame;
        lastFrame = frame.number;
        count++;
    }

    /** Whether first, last and everything between are there. */
    boolean complete() {
        if (!begun || end < 0) {
            return false;
        }
        long reached = 0;
        for (int i = 0; i < count; i++) {
            if (offsets[i] != reached) {
                return false;
            }
            reached += lengths[i];
        }
        return reached == end;
    }

    /** Whether the numbers are those of one packet: all the same, or one after another; which of the two is unknown (QNET 2). */
    boolean consistent() {
        boolean same = true;
        boolean counting = true;
        for (int i = 1; i < count; i++) {
            same &= sequences[i] == sequences[0];
            counting &= sequences[i] == sequences[i - 1] + 1;
        }
        return same || counting;
    }
}
