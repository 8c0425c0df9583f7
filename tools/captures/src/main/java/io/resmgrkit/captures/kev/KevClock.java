package io.resmgrkit.captures.kev;

import io.resmgrkit.captures.input.ByteSource;
import io.resmgrkit.codec.wire.Bytes;

/** Whole times from their low halves: near the last one of the same processor, set exactly by TIME records (KEV 1.5). */
final class KevClock {
    private static final int CPUS = 64;
    private static final long NANOSECONDS = 1_000_000_000L;
    private static final int CONTROL = 1;
    private static final int TIME = 1;
    private static final int RECORD = 16;

    private final long[] last = new long[CPUS];
    private final boolean[] known = new boolean[CPUS];
    private final long scale;
    private final boolean big;
    private long latest;
    private boolean any;
    private boolean absolute;
    private long start = Long.MIN_VALUE;

    KevClock(long cyclesPerSecond, boolean big) {
        this.scale = cyclesPerSecond;
        this.big = big;
    }

    /** Looks for the first TIME record, which usually stands behind a few others, so that these get their whole time too. */
    void seed(ByteSource source) {
        byte[] array = source.array();
        int end = source.position() + source.available() - RECORD;
        for (int at = source.position(); at <= end; at += RECORD) {
            int header = Bytes.s4(array, at, big);
            if ((header >>> 10 & 0x1f) == CONTROL && (header & 0x3ff) == TIME) {
                latest = Bytes.u4(array, at + 8, big) << 32 | Bytes.u4(array, at + 12, big);
                any = true;
                absolute = true;
                return;
            }
        }
    }

    /** Whether a TIME record was seen; without one, times count from the first record only. */
    boolean absolute() {
        return absolute;
    }

    /** A TIME record: exact for its processor. */
    void set(int cpu, long high, long low) {
        last[cpu] = high << 32 | low;
        known[cpu] = true;
        latest = Math.max(latest, last[cpu]);
        any = true;
        absolute = true;
    }

    /** Nanoseconds since the first record. */
    long time(int cpu, int word) {
        long near = known[cpu] ? last[cpu] : any ? latest : word & 0xffff_ffffL;
        // The signed distance of the low halves is the way to the nearest whole time with that low half.
        long whole = near + (word - (int) near);
        last[cpu] = whole;
        known[cpu] = true;
        any = true;
        latest = Math.max(latest, whole);
        if (start == Long.MIN_VALUE) {
            start = whole;
        }
        return nanoseconds(whole - start);
    }

    /** The latest time so far, of any processor. */
    long now() {
        return start == Long.MIN_VALUE ? 0 : nanoseconds(latest - start);
    }

    private long nanoseconds(long cycles) {
        if (scale == NANOSECONDS) {
            return cycles;
        }
        long seconds = Math.floorDiv(cycles, scale);
        long rest = Math.floorMod(cycles, scale);
        long fraction = scale < Long.MAX_VALUE / NANOSECONDS
                ? rest * NANOSECONDS / scale
                : (long) ((double) rest / scale * NANOSECONDS);
        return seconds * NANOSECONDS + fraction;
    }
}
