package io.resmgrkit.captures.kev;

import java.util.Arrays;

/**
 * Which buffers are missing: a jump of their running number is what was lost (KEV 1.6). Where processors have buffers of their own
 * nobody has seen whether they also count on their own (KEV 7): one count for all is taken, until a number comes that was there before.
 */
final class KevBuffers {
    /** What {@link #lost} returns for a buffer that is not behind the one before. */
    static final long OUT_OF_ORDER = -1;

    private static final int CPUS = 64;
    private static final long NUMBERS = 0xffff_ffffL;
    private static final long HALF = 1L << 31;

    private final long[] last = new long[CPUS];
    private final boolean perCpu;
    private long latest = -1;
    private boolean ownCounts;

    /** @param perCpu whether processors have buffers of their own */
    KevBuffers(boolean perCpu) {
        this.perCpu = perCpu;
        Arrays.fill(last, -1);
    }

    /** A buffer begins: how many are missing in front of it, or {@link #OUT_OF_ORDER}. */
    long lost(int cpu, long number) {
        if (perCpu && latest >= 0 && missing(latest, number) >= HALF) {
            ownCounts = true;
        }
        long before = ownCounts ? last[cpu] : latest;
        last[cpu] = number;
        latest = number;
        long missing = before < 0 ? 0 : missing(before, number);
        return missing >= HALF ? OUT_OF_ORDER : missing;
    }

    private static long missing(long before, long now) {
        return now - before - 1 & NUMBERS;
    }
}
