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
    private static final int LOOK = 8;

    private static final int FEWEST = 4;
    private static final int CLASSES = 11;
    private static final int CALLS = 107;
    private static final int ABANDONED = 2;
    private static final int STATES = 56;
    private static final int SYSTEM_EVENTS = 0x20;
    private static final int COMMUNICATIONS = 11;

    private final boolean big;
    private int cpus;

    /** @param header tells the byte order and how many processors there are */
    KevScreen(KevHeader header) {
        big = header.bigEndian();
        cpus = header.processors();
    }

    /** Whether a header word has a class and a processor that there are; an EMPTY record has not (KEV 2). */
    boolean known(int header) {
        int kind = header >>> 10 & 0x1f;
        return kind > 0 && kind <= CLASSES && (header >>> 24 & 0x3f) < cpus;
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
            if (twin(array, at, records, header)) {
                // The header of the file counts too few processors.
                cpus = (header >>> 24 & 0x3f) + 1;
                return gap;
            }
            gap.add(header);
            source.advance(RECORD);
        }
        return gap;
    }

    /** Bytes to the place from which on records make sense, 0 when they do here or nowhere near. */
    private int shift(byte[] array, int at, int records) {
        if (records < FEWEST || 2 * score(array, at, records) > records) {
            return 0;
        }
        for (int shift = 1; shift < RECORD; shift++) {
            if (score(array, at + shift, records) >= records - 1) {
                return shift;
            }
        }
        return 0;
    }

    private int score(byte[] array, int at, int records) {
        int score = 0;
        for (int i = 0; i < records; i++) {
            int header = Bytes.s4(array, at + i * RECORD, big);
            score += known(header) && code(header) ? 1 : 0;
        }
        return score;
    }

    private boolean twin(byte[] array, int at, int records, int header) {
        boolean twin = false;
        for (int i = 1; i < records; i++) {
            int other = Bytes.s4(array, at + i * RECORD, big);
            twin |= (other >>> 24 & 0x3f) == (header >>> 24 & 0x3f) && code(other);
        }
        return twin && code(header);
    }

    /** Whether a class has such a code (KEV 2). */
    private static boolean code(int header) {
        int code = header & 0x3ff;
        return switch (header >>> 10 & 0x1f) {
            case 1 -> header >>> 30 == 0 && (code == 1 || code == 2 || code == 4 || code == 8);
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
