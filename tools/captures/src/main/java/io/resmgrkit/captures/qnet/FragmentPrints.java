package io.resmgrkit.captures.qnet;

import java.util.zip.CRC32;

/**
 * Remembers the fragments of the packets that were put together lately. A fragment that comes once more, because a link sends it again
 * or QoS is redundant (QNET 2), is not the beginning of another packet.
 */
final class FragmentPrints {
    private static final int SLOTS = 1 << 13;

    private final long[] slots = new long[SLOTS];

    /** What a fragment is recognised by: numbers, place and bytes. */
    static long of(Frame frame) {
        CRC32 sum = new CRC32();
        sum.update(frame.array, frame.payload, frame.there);
        long print = sum.getValue() << 32 | frame.sequence & 0xffff_ffffL;
        print = (print ^ frame.fragmentOffset << 24 ^ frame.length) * 0x9e3779b97f4a7c15L;
        long ends = (long) frame.sourceConnection << 32 | frame.destinationConnection & 0xffff_ffffL;
        print = (print ^ print >>> 32 ^ ends) * 0xbf58476d1ce4e5b9L;
        long rest = (long) frame.sourceNode << 32 | (long) frame.destinationNode << 16 | frame.layer << 8 | frame.flags;
        return (print ^ print >>> 29 ^ rest) * 0x94d049bb133111ebL | 1;
    }

    /** Keeps the prints of a packet; they take the place of old ones. */
    void keep(long[] prints) {
        for (long print : prints) {
            slots[slot(print)] = print;
        }
    }

    /** Whether that is the print of a fragment kept. */
    boolean has(long print) {
        return slots[slot(print)] == print;
    }

    private static int slot(long print) {
        return (int) (print >>> 40) & SLOTS - 1;
    }
}
