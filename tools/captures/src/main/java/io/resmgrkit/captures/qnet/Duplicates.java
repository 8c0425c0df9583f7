package io.resmgrkit.captures.qnet;

import io.resmgrkit.codec.wire.Bytes;

/**
 * Remembers what came lately: redundant QoS sends the same packet on two links, and a link may repeat what was not acknowledged (QNET
 * 2). A packet is the same when its numbers and its first and last bytes are.
 */
final class Duplicates {
    private static final int SLOTS = 1 << 13;
    private static final int SLOT = 2;
    private static final int SOURCE_BITS = 24;
    private static final int WINDOW = 1 << 12;
    private static final int HEAD = 80;
    private static final int STUCK = 8;

    /** Of each slot side by side: the print of a packet; when it came, and in the low bits a hash of where from. */
    private final long[] slots = new long[SLOTS * SLOT];

    private long clock = WINDOW;

    /** Whether the packet came before within the last few thousand. */
    boolean again(Frame frame, Direction direction, byte[] array, int at, int length) {
        clock++;
        long print = print(frame, array, at, length);
        int slot = ((int) (print >>> 40) & SLOTS - 1) * SLOT;
        long source = mix(0, frame.source) & (1 << SOURCE_BITS) - 1;
        if (slots[slot] == print) {
            long before = slots[slot + 1];
            boolean lately = clock - (before >>> SOURCE_BITS) <= WINDOW;
            boolean sameSource = (before & (1 << SOURCE_BITS) - 1) == source;
            if (lately && !(sameSource && meant(direction, frame, before >>> SOURCE_BITS))) {
                direction.lastPacket = clock;
                slots[slot + 1] = clock << SOURCE_BITS | before & (1 << SOURCE_BITS) - 1;
                return true;
            }
        }
        count(direction, frame);
        slots[slot] = print;
        slots[slot + 1] = clock << SOURCE_BITS | source;
        return false;
    }

    /**
     * Whether the same packet was meant twice. Some senders do not count at all; then the number says nothing. As long as it is not
     * known whether one does, what the other side sent since tells: a copy comes before that.
     */
    private static boolean meant(Direction direction, Frame frame, long first) {
        if (direction.sameSequence >= STUCK && direction.lastSequence == frame.sequence) {
            return true;
        }
        Direction back = direction.opposite;
        return !direction.counts && back != null && back.lastPacket > first;
    }

    private void count(Direction direction, Frame frame) {
        if (direction.lastSequence == frame.sequence) {
            direction.sameSequence++;
        } else {
            direction.counts = direction.lastPacket > 0;
            direction.lastSequence = frame.sequence;
            direction.sameSequence = 0;
        }
        direction.lastPacket = clock;
    }

    private static long print(Frame frame, byte[] array, int at, int length) {
        // Numbers that share a word of the sum must not share its bits: connections and sequence numbers both count up
        // by ones.
        long sum = mix(0, (long) frame.sourceConnection << 32 | frame.destinationConnection & 0xffff_ffffL);
        sum = mix(sum, (long) frame.sourceNode << 48 | (long) frame.destinationNode << 32 | length);
        sum = mix(sum, (long) frame.sequence << 32 | frame.type << 8 | frame.layer);
        int end = at + length;
        int head = Math.min(end, at + HEAD) - 8;
        for (int i = at; i <= head; i += 8) {
            sum = mix(sum, Bytes.s8(array, i, false));
        }
        return length < 8 ? tail(sum, array, at, end) : mix(sum, Bytes.s8(array, end - 8, false)) | 1;
    }

    private static long tail(long before, byte[] array, int at, int end) {
        long sum = before;
        for (int i = at; i < end; i++) {
            sum = mix(sum, array[i]);
        }
        return sum | 1;
    }

    private static long mix(long sum, long word) {
        long mixed = (sum ^ word) * 0x9e3779b97f4a7c15L;
        return mixed ^ mixed >>> 32;
    }
}
