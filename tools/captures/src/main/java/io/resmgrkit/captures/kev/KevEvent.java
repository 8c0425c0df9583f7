package io.resmgrkit.captures.kev;

import io.resmgrkit.codec.wire.Bytes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A logical event: a simple record, or the parts of a combined one (KEV 1.4). Reused. Its words stay as the file has them, for
 * message and string bytes are in memory order and only numbers are to be swapped (KEV 2.5).
 */
public final class KevEvent {
    /** Of a longer event the rest is dropped; the kernel's own are far shorter. */
    static final int LONGEST = 1 << 16;

    private static final int FLAG_64 = 512;

    boolean big;
    int header;
    int timeWord;
    long time;
    long record;
    /** Where its first record is in the file. */
    long offset;

    /** Of an event without a class, what is missing; null when it is too little to hide the end of a call and another's begin. */
    @Nullable
    String missing;

    int cpu;
    int kind;
    int code;
    byte[] data = new byte[96];
    int length;
    boolean busy;

    void begin(int head, int word, long at, long number, long place) {
        header = head & 0x3fff_ffff;
        timeWord = word;
        time = at;
        record = number;
        offset = place;
        cpu = head >>> 24 & 0x3f;
        kind = head >>> 10 & 0x1f;
        code = head & 0x3ff;
        length = 0;
    }

    /** Becomes an event without a class, which stands for records that are missing; see {@link #missing}. */
    void gap(long at, long number, long place, @Nullable String what) {
        begin(0, 0, at, number, place);
        missing = what;
    }

    /** Becomes another event. */
    void copy(KevEvent other) {
        big = other.big;
        header = other.header;
        timeWord = other.timeWord;
        time = other.time;
        record = other.record;
        offset = other.offset;
        missing = other.missing;
        cpu = other.cpu;
        kind = other.kind;
        code = other.code;
        length = other.length;
        if (data.length < length) {
            data = new byte[other.data.length];
        }
        System.arraycopy(other.data, 0, data, 0, length);
    }

    void add(byte[] array, int at) {
        if (length + 8 > data.length) {
            if (data.length >= LONGEST) {
                return;
            }
            data = Arrays.copyOf(data, data.length * 2);
        }
        System.arraycopy(array, at, data, length, 8);
        length += 8;
    }

    /** Processor. */
    public int cpu() {
        return cpu;
    }

    /** Class, see {@link KevLabels}. */
    public int kind() {
        return kind;
    }

    /** Event code with the 64-bit flag. */
    public int code() {
        return code;
    }

    /** Whether the record has 64-bit fields (KEV 2.3). */
    public boolean wide64() {
        return (code & FLAG_64) != 0;
    }

    /** Nanoseconds since the trace began. */
    public long time() {
        return time;
    }

    /** Number of its first record, from 1. */
    public long record() {
        return record;
    }

    /** Words that are there; always even. */
    public int words() {
        return length >> 2;
    }

    /** A word as a signed number; 0 behind the end. */
    public int s4(int word) {
        return word * 4 + 4 > length ? 0 : Bytes.s4(data, word * 4, big);
    }

    /** A word as an unsigned number; 0 behind the end. */
    public long u4(int word) {
        return s4(word) & 0xffff_ffffL;
    }

    /** Two words, the low one first whatever the byte order (KEV 2.3). */
    public long s8(int word) {
        return u4(word) | u4(word + 1) << 32;
    }

    /** Holds the words as the file has them. */
    public byte[] data() {
        return data;
    }

    /** NUL-terminated bytes that begin at a word. */
    byte[] text(int word) {
        int from = Math.min(word * 4, length);
        int to = from;
        while (to < length && data[to] != 0) {
            to++;
        }
        return Arrays.copyOfRange(data, from, to);
    }
}
