package io.resmgrkit.captures.qnet;

import io.resmgrkit.captures.transaction.Credentials;
import io.resmgrkit.codec.wire.Bytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message of the kernel interface layer (QNET 4). Reused. Offsets count from its first byte. */
final class Kif {
    static final int CONNECT = 0;
    static final int CONNECT_SEND = 1;
    static final int CONNECT_SUCCESS = 2;
    static final int CONNECT_FAIL = 3;
    static final int UNBLOCK = 4;
    static final int SEND = 5;
    static final int READ = 6;
    static final int READ_DATA = 7;
    static final int WRITE = 8;
    static final int REPLY = 9;
    static final int ERROR = 10;
    static final int EVENT = 11;
    static final int PULSE = 12;
    static final int SIGNAL = 13;
    static final int DISCONNECT = 14;
    static final int CONNECT_DEATH = 15;
    static final int READ_ERROR = 16;
    static final int CONNECT_PULSE = 17;

    /** Bytes of type and size. */
    static final int HEADER = 4;
    /** Bytes of the fixed part of a send. */
    static final int SEND_SIZE = 48;
    /** Bytes of the fixed part of everything that carries bytes of a message or reply. */
    static final int WRITE_SIZE = 20;

    /** Bytes up to the handle and with it. */
    private static final int PAIRS = 12;

    private static final int[] SIZES = {24, 24, 24, 16, 16, 48, 20, 20, 20, 20, 20, 24, 64, 28, 8, 8, 20, 24};
    private static final String[] NAMES = {
        "connect",
        "connect+msgsend",
        "connect success",
        "connect fail",
        "unblock",
        "msgsend",
        "msgread",
        "msgread_xfer",
        "msgwrite",
        "msgreply",
        "msgerror",
        "event",
        "pulse",
        "signal",
        "disconnect",
        "connect death",
        "msgread error",
        "connect+pulse"
    };
    private static final int KIND = 0x7f;
    private static final int CREDENTIALS = 0x0100;
    private static final int BIG_ENDIAN = 0x8080;
    private static final int MOST_GROUPS = 8;
    private static final int CREDENTIALS_SIZE = 44;

    byte[] array = new byte[0];
    int at;
    int end;
    boolean big;
    int type;
    int kind;
    int size;
    private int there;

    /**
     * Reads the start; returns what is wrong, or null. A header that the capture cut off behind the handle still pairs: what is missing
     * of it reads as zero, and {@link #has} tells.
     */
    @Nullable
    String read(byte[] bytes, int from, int to, boolean bigEndian, long cut) {
        array = bytes;
        at = from;
        end = to;
        there = to - from;
        big = bigEndian;
        if (there < HEADER) {
            return "a kernel-interface message of " + there + " bytes; its header has " + HEADER;
        }
        type = u2(0);
        kind = type & KIND;
        size = u2(2);
        if (kind >= NAMES.length) {
            return "kind " + kind + " of kernel-interface message, which is not known here";
        }
        if (there < SIZES[kind]) {
            if (cut == 0 || !pairs(bytes, from, there, big)) {
                return NAMES[kind] + ": " + there + " of " + SIZES[kind] + " header bytes are there";
            }
            array = Arrays.copyOf(Arrays.copyOfRange(bytes, from, to), SIZES[kind]);
            at = 0;
            end = SIZES[kind];
        }
        return null;
    }

    /** Whether that many bytes of the header are there. */
    boolean has(int bytes) {
        return there >= bytes;
    }

    /** Bytes of the message that are there. */
    int there() {
        return there;
    }

    /** Where this reads. */
    Place place() {
        return new Place(array, at, end, there, big);
    }

    /** Reads there again. */
    void back(Place place) {
        read(place.array(), place.at(), place.end(), place.big(), 0);
        there = place.there();
    }

    /**
     * A message to come back to.
     *
     * @param array holds it
     * @param at    its first byte
     * @param end   behind its last byte
     * @param there bytes that the capture has of it
     * @param big   its byte order
     */
    record Place(byte[] array, int at, int end, int there, boolean big) {}

    /** Whether bytes are a request or its answer, up to the handle at least. */
    static boolean pairs(byte[] bytes, int from, int length, boolean big) {
        int kind = length < PAIRS ? -1 : Bytes.u2(bytes, from, big) & KIND;
        return kind == SEND || kind == REPLY || kind == ERROR;
    }

    /** Whether bytes are a request, or a reply, of that handle. */
    static boolean carries(byte[] bytes, int length, boolean big, boolean request, long handle) {
        return pairs(bytes, 0, length, big)
                && (Bytes.u2(bytes, 0, big) & KIND) == SEND == request
                && Bytes.u4(bytes, 8, big) == handle;
    }

    /** Whether the byte order that the message itself states is another than that of the frame. */
    boolean otherOrder() {
        return ((type & BIG_ENDIAN) == BIG_ENDIAN) != big;
    }

    String name() {
        return kind < NAMES.length ? NAMES[kind] : "kind " + kind;
    }

    /** Name of a kind. */
    static String name(int kind) {
        return kind >= 0 && kind < NAMES.length ? NAMES[kind] : "kind " + kind;
    }

    boolean hasCredentials() {
        return (type & CREDENTIALS) != 0;
    }

    int u2(int offset) {
        return Bytes.u2(array, at + offset, big);
    }

    int s4(int offset) {
        return Bytes.s4(array, at + offset, big);
    }

    long u4(int offset) {
        return Bytes.u4(array, at + offset, big);
    }

    /** Credentials that begin {@code offset} bytes behind the start, or null when they are not all there. */
    @Nullable
    Credentials credentials(long offset) {
        if (at + offset + CREDENTIALS_SIZE > end) {
            return null;
        }
        int from = (int) offset;
        long declared = u4(from + 40);
        List<Long> groups = new ArrayList<>();
        for (int i = 0; i < Math.min(declared, MOST_GROUPS); i++) {
            int group = from + CREDENTIALS_SIZE + 4 * i;
            if (at + group + 4 > end) {
                break;
            }
            groups.add((long) s4(group));
        }
        return new Credentials(
                u4(from),
                u4(from + 4),
                u4(from + 8),
                u4(from + 12),
                s4(from + 16),
                s4(from + 20),
                s4(from + 24),
                s4(from + 28),
                s4(from + 32),
                s4(from + 36),
                groups);
    }
}
