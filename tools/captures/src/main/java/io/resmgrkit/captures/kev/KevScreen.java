package io.resmgrkit.captures.kev;

import io.resmgrkit.captures.input.ByteSource;
import io.resmgrkit.codec.wire.Bytes;

/**
 * Tells records from bytes that are none. Records have no mark: what their header can say (KEV 1.3, KEV 2) and the records behind them
 * show whether they are where they should be. Stray or missing bytes move everything behind them off the grid of 16.
 */
final class KevScreen {
    private static final int RECORD = 16;
    /** Records that are looked at to judge a place. */
    private static final int LOOK = 12;

    private static final int FEWEST = 4;
    private static final int CONTROL = 1;
    private static final int SIMPLE = 0;
    private static final int BEGIN = 1;
    private static final int CLASSES = 11;
    private static final int CALLS = 107;
    private static final int ABANDONED = 2;
    private static final int STATES = 56;
    private static final int SYSTEM_EVENTS = 0x20;
    private static final int COMMUNICATIONS = 11;

    private static final int KINDS = 0x7fff;

    private final boolean big;
    /** A bit for each class with a code that there is. */
    private static final long[] DOCUMENTED = documented();

    /** Those, and others that stood among records. */
    private final long[] kinds = DOCUMENTED.clone();

    private int cpus;

    /** @param header tells the byte order and how many processors there are */
    KevScreen(KevHeader header) {
        big = header.bigEndian();
        cpus = header.processors();
    }

    private static long[] documented() {
        long[] kinds = new long[(KINDS + 1) / Long.SIZE];
        for (int kind = 0; kind <= KINDS; kind++) {
            if (code(kind >>> 10, kind & 0x3ff)) {
                kinds[kind >>> 6] |= 1L << kind;
            }
        }
        return kinds;
    }

    private void take(int kind) {
        kinds[(kind & KINDS) >>> 6] |= 1L << kind;
    }

    private boolean kind(int header) {
        return (kinds[(header & KINDS) >>> 6] >>> header & 1) != 0;
    }

    /** Whether a header word has a class, a code and a processor that there are; that of an EMPTY record has not (KEV 2). */
    boolean known(int header) {
        return kind(header) && (header >>> 24 & 0x3f) < cpus;
    }

    /** Passes over what is no record, up to the next one or the end. */
    KevGap pass(ByteSource source) {
        KevGap gap = new KevGap(source.offset());
        while (source.require(RECORD) && !known(Bytes.s4(source.array(), source.position(), big))) {
            source.require(RECORD * (LOOK + 1));
            byte[] array = source.array();
            int at = source.position();
            int header = Bytes.s4(array, at, big);
            int records = Math.min(LOOK, (source.available() - RECORD + 1) / RECORD);
            int shift = shift(array, at, records);
            if (shift > 0) {
                source.advance(shift);
                gap.shift = shift;
                return gap;
            }
            if (among(array, at, Math.min(LOOK, source.available() / RECORD), header)) {
                return gap;
            }
            gap.add(header);
            source.advance(RECORD);
        }
        return gap;
    }

    /** Bytes to the place from which on records make sense, 0 when they do here or nowhere near. */
    private int shift(byte[] array, int at, int records) {
        if (records < FEWEST) {
            return 0;
        }
        int most = records - 2;
        int best = 0;
        for (int shift = 1; shift < RECORD; shift++) {
            // Most words are no header, which is told sooner than what stands behind them.
            int score = known(Bytes.s4(array, at + shift, big)) ? score(array, at + shift, records) : 0;
            if (score > most) {
                most = score;
                best = shift;
            }
        }
        return best > 0 && 2 * score(array, at, records) <= records ? best : 0;
    }

    private int score(byte[] array, int at, int records) {
        int score = 0;
        for (int i = 0; i < records; i++) {
            int place = at + i * RECORD;
            int header = Bytes.s4(array, place, big);
            boolean fits = i == 0 || follows(array, place - RECORD, place);
            boolean simple = (header >>> 10 & 0x1f) != CONTROL || header >>> 30 == SIMPLE;
            score += known(header) && simple && fits ? 1 : 0;
        }
        return score;
    }

    /** Whether a record can stand behind another: times of a processor are unique, but for the parts of an event (KEV 1.4). */
    private boolean follows(byte[] array, int before, int at) {
        int one = Bytes.s4(array, before, big);
        int other = Bytes.s4(array, at, big);
        boolean sameTime = Bytes.s4(array, before + 4, big) == Bytes.s4(array, at + 4, big);
        if ((one >>> 24 & 0x3f) != (other >>> 24 & 0x3f)) {
            return true;
        }
        if (other >>> 30 <= BEGIN) {
            return !sameTime || (one >>> 10 & 0x1f) == CONTROL;
        }
        return sameTime || one >>> 30 == SIMPLE;
    }

    /**
     * Whether this is a record among others all the same: of a processor that the header of the file does not count, or with a code
     * that nobody knew of, which is to be passed on (KEV 2.1). It is taken for known from now on.
     */
    private boolean among(byte[] array, int at, int records, int header) {
        int cpu = header >>> 24 & 0x3f;
        boolean same = cpu < cpus;
        for (int i = 1; i < records; i++) {
            int other = Bytes.s4(array, at + i * RECORD, big);
            same |= (other >>> 24 & 0x3f) == cpu && kind(other);
        }
        int kind = header >>> 10 & 0x1f;
        if (!same || kind == 0 || kind > CLASSES || cpu >= cpus && !kind(header)) {
            return false;
        }
        boolean before = kind(header);
        int counted = cpus;
        take(header);
        cpus = Math.max(cpus, cpu + 1);
        if (records >= FEWEST && 2 * score(array, at, records) <= records) {
            cpus = counted;
            if (!before) {
                kinds[(header & KINDS) >>> 6] &= ~(1L << header);
            }
            return false;
        }
        return true;
    }

    /** Whether a class has such a code (KEV 2). */
    private static boolean code(int kind, int code) {
        return switch (kind) {
            case 1 -> code == 1 || code == 2 || code == 4 || code == 8;
            case 2 -> KevCalls.number(code) <= CALLS && KevCalls.phase(code) <= ABANDONED;
            case 3 -> code > 0 && code < 8;
            case 4 -> code < STATES || code % 0x40 == 0 && code <= 0x140;
            case 5 -> (code & 0x1ff) > 0 && (code & 0x1ff) <= SYSTEM_EVENTS;
            case 7 -> code <= COMMUNICATIONS;
            case 6, 8, 9, 10, 11 -> true;
            default -> false;
        };
    }
}
