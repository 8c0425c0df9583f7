package io.resmgrkit.captures.kev;

/** Kernel calls that pairing knows, and where their words are in 32-bit and 64-bit records (KEV 2.1 to 2.3). */
final class KevCalls {
    static final int SENDV = 11;
    static final int SENDVNC = 12;
    static final int ERROR = 13;
    static final int RECEIVEV = 14;
    static final int REPLYV = 15;
    static final int READV = 16;
    static final int WRITEV = 17;
    static final int SEND_PULSE = 20;
    static final int RECEIVE_PULSEV = 24;
    static final int CONNECT_ATTACH = 39;
    static final int CONNECT_DETACH = 40;

    /** Bytes of a message in a wide record. */
    static final int WIDE = 12;
    /** Bytes of a message in a fast record. */
    static final int FAST = 4;

    private static final int NUMBER = 127;
    private static final int PHASE = 7;

    private KevCalls() {}

    /** Number of the call. */
    static int number(int code) {
        return code & NUMBER;
    }

    /** 0 for the enter, 1 for the exit, 2 for a call that was abandoned. */
    static int phase(int code) {
        return code >> PHASE & 3;
    }

    /** Word where the message of an enter begins; -1 when the record has none. */
    static int message(KevEvent event, int call) {
        boolean wide = event.words() > 2;
        return switch (call) {
            case SENDV, SENDVNC -> wide ? event.wide64() ? 5 : 3 : 1;
            case REPLYV, WRITEV -> wide ? event.wide64() ? 5 : 3 : -1;
            default -> -1;
        };
    }

    /** Bytes of the message in the record. */
    static int shown(KevEvent event) {
        return event.words() > 2 ? WIDE : FAST;
    }

    /** Status of a reply: behind the parts where the record has them. */
    static long status(KevEvent event) {
        if (event.words() <= 2) {
            return event.s4(1);
        }
        return event.wide64() ? event.s8(3) : event.s4(2);
    }

    /** Offset of a read or write of a message. */
    static long offset(KevEvent event, int call) {
        if (event.words() <= 2) {
            return event.u4(1);
        }
        if (call == WRITEV) {
            return event.wide64() ? event.s8(3) : event.u4(2);
        }
        return event.wide64() ? event.s8(5) : event.u4(3);
    }

    /** Number of parts of a send or reply, -1 when the record does not have it. */
    static long parts(KevEvent event) {
        if (event.words() <= 2) {
            return -1;
        }
        return event.wide64() ? event.s8(1) : event.u4(1);
    }

    /** Whether the words are as many as the form of the record needs (KEV 2.3: cross-check the count). */
    static boolean fits(KevEvent event, int need32, int need64) {
        return event.words() == 2 || event.words() >= (event.wide64() ? need64 : need32);
    }

    /** A failed call leaves one simple record: -1 and the error number (KEV 2.2). */
    static boolean failed(KevEvent event) {
        return event.words() == 2 && !event.wide64() && event.s4(0) == -1;
    }
}
