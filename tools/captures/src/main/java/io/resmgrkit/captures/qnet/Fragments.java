package io.resmgrkit.captures.qnet;

import io.resmgrkit.captures.qnet.Frame.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fragments of one packet that came so far, each once, in the order of their offsets. */
final class Fragments {
    /** A longer packet is not put together. */
    static final int LONGEST = 1 << 22;

    private static final int MOST = 1 << 12;
    /** Bytes that are kept of a fragment besides its own. */
    private static final int PLACE = 3 * Long.BYTES + 2 * Integer.BYTES;

    private byte[] bytes = new byte[4096];
    private long[] offsets = new long[8];
    private int[] lengths = new int[8];
    private int[] sequences = new int[8];
    /** Of each fragment the frame, where its bytes give another check sum, else 0. */
    private long[] doubts = new long[8];
    /** Of each fragment what it is recognised by when it comes again. */
    private long[] prints = new long[8];

    private int count;
    private long end = -1;
    private boolean begun;
    private @Nullable Frame head;
    private @Nullable Direction direction;
    private long place;
    private long firstFrame;
    private long firstOffset;
    private long lastFrame;
    private long gap = Long.MAX_VALUE;

    /** Number of the frame that came first. */
    long firstFrame() {
        return firstFrame;
    }

    /** Where that frame is in the file. */
    long firstOffset() {
        return firstOffset;
    }

    /** Number of the frame that came last. */
    long lastFrame() {
        return lastFrame;
    }

    /** The header of the first fragment; null as long as that is missing. */
    @Nullable
    Frame head() {
        return head;
    }

    /** Where it is kept until it is finished. */
    void keep(Direction of, long at) {
        direction = of;
        place = at;
    }

    /** The direction of its first frame. */
    Direction direction() {
        return Objects.requireNonNull(direction);
    }

    /** Its place among the packets of that direction. */
    long place() {
        return place;
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

    /** Byte order of its sender. */
    boolean big() {
        return head != null && head.big;
    }

    /** Whether the length of the packet is known: its last fragment is there. */
    boolean ended() {
        return end >= 0;
    }

    /** Bytes from the start that were captured. */
    int captured() {
        return (int) Math.min(gap, reached());
    }

    /** Bytes from the start up to the first missing fragment. */
    private long reached() {
        long reached = 0;
        for (int i = 0; i < count && offsets[i] == reached; i++) {
            reached += lengths[i];
        }
        return reached;
    }

    /** Says which bytes are not there. */
    String missing() {
        long from = reached();
        for (int i = 0; i < count; i++) {
            if (offsets[i] > from) {
                return "bytes " + from + " to " + (offsets[i] - 1) + " are missing";
            }
        }
        return from == end ? "no byte is missing" : "what follows byte " + from + " is missing";
    }

    /** The prints of the fragments that are here. */
    long[] prints() {
        return Arrays.copyOf(prints, count);
    }

    /** How well a frame goes with the fragments that are here: its place must be free, its number that of its place. */
    Fit fit(Frame frame) {
        long to = frame.fragmentOffset + frame.length;
        int at = place(frame.fragmentOffset);
        if (at < count && offsets[at] == frame.fragmentOffset) {
            return lengths[at] == frame.length && sequences[at] == frame.sequence ? Fit.WELL : Fit.NOT;
        }
        boolean beyond = end >= 0 && to > end;
        boolean early = (frame.flags & Frame.LAST) != 0 && (end >= 0 || count > at);
        boolean second = (frame.flags & Frame.FIRST) != 0 && begun;
        if (count == MOST || beyond || early || second || overlaps(at, frame.fragmentOffset, to)) {
            return Fit.NOT;
        }
        Fit.Numbering numbering = count < 2
                ? Fit.Numbering.EITHER
                : sequences[0] == sequences[1] ? Fit.Numbering.SAME : Fit.Numbering.COUNTING;
        Fit before = at == 0
                ? Fit.WELL
                : Fit.of(
                        numbering,
                        frame.fragmentOffset - offsets[at - 1],
                        lengths[at - 1],
                        frame.sequence - sequences[at - 1]);
        Fit behind = at == count
                ? Fit.WELL
                : Fit.of(numbering, offsets[at] - frame.fragmentOffset, frame.length, sequences[at] - frame.sequence);
        return before.compareTo(behind) < 0 ? before : behind;
    }

    private boolean overlaps(int at, long from, long to) {
        return at > 0 && offsets[at - 1] + lengths[at - 1] > from || at < count && to > offsets[at];
    }

    /** Whether a packet with this fragment would be too long to put together. */
    static boolean tooLong(Frame frame) {
        return frame.fragmentOffset + frame.length > LONGEST;
    }

    /** Puts a fragment that fits. One that was there counts once; an intact copy takes the place of a damaged one. */
    void put(Frame frame, long print) {
        int at = place(frame.fragmentOffset);
        if (at < count && offsets[at] == frame.fragmentOffset) {
            again(at, frame);
            return;
        }
        insert(at, frame, print);
        if ((frame.flags & Frame.FIRST) != 0) {
            begun = true;
            head = frame.head();
        }
        if ((frame.flags & Frame.LAST) != 0) {
            end = frame.fragmentOffset + frame.length;
        }
    }

    private int place(long offset) {
        int at = count;
        while (at > 0 && offsets[at - 1] >= offset) {
            at--;
        }
        return at;
    }

    private void again(int at, Frame frame) {
        lastFrame = frame.number;
        if (doubts[at] != 0 && frame.check == Check.RIGHT) {
            doubts[at] = 0;
            fill(frame);
        }
    }

    private void insert(int at, Frame frame, long print) {
        if (count == offsets.length) {
            offsets = Arrays.copyOf(offsets, count * 2);
            lengths = Arrays.copyOf(lengths, count * 2);
            sequences = Arrays.copyOf(sequences, count * 2);
            doubts = Arrays.copyOf(doubts, count * 2);
            prints = Arrays.copyOf(prints, count * 2);
        }
        System.arraycopy(offsets, at, offsets, at + 1, count - at);
        System.arraycopy(lengths, at, lengths, at + 1, count - at);
        System.arraycopy(sequences, at, sequences, at + 1, count - at);
        System.arraycopy(doubts, at, doubts, at + 1, count - at);
        System.arraycopy(prints, at, prints, at + 1, count - at);
        offsets[at] = frame.fragmentOffset;
        lengths[at] = (int) frame.length;
        sequences[at] = frame.sequence;
        doubts[at] = frame.check == Check.DOUBTFUL ? frame.number : 0;
        prints[at] = print;
        fill(frame);
        if (frame.there < frame.length) {
            gap = Math.min(gap, frame.fragmentOffset + frame.there);
        }
        if (count == 0) {
            firstFrame = frame.number;
            firstOffset = frame.fileOffset;
        }
        lastFrame = frame.number;
        count++;
    }

    private void fill(Frame frame) {
        int to = (int) frame.fragmentOffset + frame.there;
        if (to > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(to, Math.min(bytes.length * 2, LONGEST)));
        }
        System.arraycopy(frame.array, frame.payload, bytes, (int) frame.fragmentOffset, frame.there);
    }

    /** Whether first, last and everything between are there. */
    boolean complete() {
        return begun && end >= 0 && reached() == end;
    }

    /**
     * What is damaged, or null. Whether a sender sums each fragment is unknown (QNET 11): one of its fragments whose sum is right shows
     * that it does, and then those whose sum is wrong are damaged.
     */
    @Nullable
    String damage() {
        List<Long> frames = new ArrayList<>();
        for (int i = 0; direction().sumsFragments && i < count; i++) {
            if (doubts[i] != 0) {
                frames.add(doubts[i]);
            }
        }
        return frames.isEmpty() ? null : "the check sums of the fragments in frames " + frames + " are wrong";
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
