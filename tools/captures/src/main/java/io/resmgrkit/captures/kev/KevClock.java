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

    /** A TIME record's own time may be a little later than what it tells; a second or so at the most. */
    private static final int LATER = 1 << 30;

    /** 2^48 cycles are 78 hours at 1 GHz: a longer pause is taken for damage until a second TIME record tells the same. */
    private static final long JUMP = 1L << 48;

    /** A processor's time never goes back; what is less than a wrap may be a matter of order in the file. */
    private static final long BACK = 1L << 32;

    private final long[] last = new long[CPUS];
    private final boolean[] known = new boolean[CPUS];
    private final long[] kept = new long[CPUS];
    private long keptLatest;
    private final long scale;
    private final boolean big;
    private long latest;
    private long doubted = Long.MIN_VALUE / 2;
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
            boolean time = (header >>> 10 & 0x1f) == CONTROL && (header & 0x3ff) == TIME;
            if (time && fits(Bytes.s4(array, at + 12, big), Bytes.s4(array, at + 4, big))) {
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

    /** A TIME record with its own time: exact for its processor. False, and nothing happens, when its words do not fit together. */
    boolean set(int cpu, long high, long low, int own) {
        long now = high << 32 | low;
        if (!fits((int) low, own)) {
            return false;
        }
        boolean back = known[cpu] && now < last[cpu] - BACK;
        if ((back || any && Math.abs(now - latest) > JUMP) && Math.abs(now - doubted) > BACK) {
            doubted = now;
            return false;
        }
        last[cpu] = now;
        known[cpu] = true;
        latest = back || Math.abs(now - latest) > JUMP ? now : Math.max(latest, now);
        any = true;
        absolute = true;
        return true;
    }

    /** Records are damaged here: remembers the times in front of it, for {@link #restore}. */
    void keep() {
        System.arraycopy(last, 0, kept, 0, CPUS);
        keptLatest = latest;
    }

    /** What passed since {@link #keep} was damage that looked like records: their times count for nothing. */
    void restore() {
        System.arraycopy(kept, 0, last, 0, CPUS);
        latest = keptLatest;
    }

    private static boolean fits(int told, int own) {
        return Math.abs((long) (own - told)) <= LATER;
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
