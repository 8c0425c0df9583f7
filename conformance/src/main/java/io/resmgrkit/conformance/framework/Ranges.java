package io.resmgrkit.conformance.framework;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The message ranges attached to a dispatch structure (B1.3). */
final class Ranges {
    private volatile Range[] ranges = new Range[0];

    /** The range a type belongs to; null when none does. */
    @Nullable
    Range find(int type) {
        for (Range range : ranges) {
            if (type >= range.low && type <= range.high) {
                return range;
            }
        }
        return null;
    }

    /**
     * Adds a range.
     *
     * @throws IllegalArgumentException when it is empty, no 16-bit range, or overlaps another one
     */
    synchronized void add(Range added) {
        if (added.low < 0 || added.high > 0xffff || added.low > added.high) {
            throw new IllegalArgumentException(
                    "message range " + added + ": low to high must lie within 0x0 to 0xffff");
        }
        for (Range range : ranges) {
            if (added.low <= range.high && range.low <= added.high) {
                throw new IllegalArgumentException(
                        "message range " + added + ": overlaps " + range + ", detach that first");
            }
        }
        Range[] grown = Arrays.copyOf(ranges, ranges.length + 1);
        grown[ranges.length] = added;
        ranges = grown;
    }

    /** Removes the range with exactly these bounds; false when there is none. */
    synchronized boolean remove(int low, int high) {
        Range[] kept = Arrays.stream(ranges)
                .filter(range -> range.low != low || range.high != high)
                .toArray(Range[]::new);
        boolean removed = kept.length < ranges.length;
        ranges = kept;
        return removed;
    }

    /** One range; {@code crossEndian} says whether its handler takes messages of the other byte order (B1.5). */
    static final class Range {
        final int low;
        final int high;
        final MessageHandler handler;
        volatile boolean crossEndian;

        Range(int low, int high, boolean crossEndian, MessageHandler handler) {
            this.low = low;
            this.high = high;
            this.crossEndian = crossEndian;
            this.handler = handler;
        }

        @Override
        public String toString() {
            return "0x" + Integer.toHexString(low) + "..0x" + Integer.toHexString(high);
        }
    }
}
