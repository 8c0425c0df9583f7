package io.resmgrkit.captures.print;

import io.resmgrkit.codec.wire.Bytes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text under construction as bytes: no strings, no garbage. */
public final class ByteText {
    private static final byte[] DIGITS = ascii("0123456789abcdef");
    private static final byte[] HEX = new byte[512];
    private static final byte[] PAIRS = new byte[200];
    /** Bytes that stand for themselves in a JSON string. */
    private static final boolean[] PLAIN = new boolean[256];

    private static final long EIGHT_DIGITS = 100_000_000;
    private static final long SECOND = 1_000_000_000L;
    private static final byte[] SMALLEST = ascii("-9223372036854775808");

    static {
        for (int i = 0; i < 256; i++) {
            HEX[2 * i] = DIGITS[i >> 4];
            HEX[2 * i + 1] = DIGITS[i & 15];
            PLAIN[i] = i >= ' ' && i != '"' && i != '\\';
        }
        for (int i = 0; i < 100; i++) {
            PAIRS[2 * i] = DIGITS[i / 10];
            PAIRS[2 * i + 1] = DIGITS[i % 10];
        }
    }

    private byte[] array;
    private int length;
    private long secondStart = -SECOND;
    private byte[] second = {};

    /** @param room bytes that fit without growing */
    public ByteText(int room) {
        array = new byte[room];
    }

    /** The bytes of text without anything beyond ASCII, for constants. */
    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Bytes so far. */
    public int length() {
        return length;
    }

    /** The byte put last; NUL when there is none. */
    public char last() {
        return length == 0 ? 0 : (char) array[length - 1];
    }

    /** The byte put first; NUL when there is none. */
    public char first() {
        return length == 0 ? 0 : (char) array[0];
    }

    /** Cuts back to a length it had before. */
    public void cut(int to) {
        length = to;
    }

    /** Room for more. Short, so that it becomes part of its callers. */
    private void room(int more) {
        if (length + more > array.length) {
            grow(more);
        }
    }

    private void grow(int more) {
        array = Arrays.copyOf(array, Math.max(array.length * 2, length + more));
    }

    /** One byte. */
    public ByteText put(char c) {
        room(1);
        array[length++] = (byte) c;
        return this;
    }

    /** Bytes as they are. */
    public ByteText put(byte[] bytes) {
        return put(bytes, 0, bytes.length);
    }

    /** Bytes as they are. */
    public ByteText put(byte[] bytes, int at, int count) {
        room(count);
        System.arraycopy(bytes, at, array, length, count);
        length += count;
        return this;
    }

    /** Another text. */
    public ByteText put(ByteText other) {
        return put(other.array, 0, other.length);
    }

    /** Part of another text. */
    public ByteText put(ByteText other, int at, int count) {
        return put(other.array, at, count);
    }

    /** Text that may hold anything. */
    public ByteText text(String text) {
        return put(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A signed number. */
    public ByteText decimal(long value) {
        room(20);
        if (value < 0) {
            if (value == Long.MIN_VALUE) {
                return put(SMALLEST);
            }
            array[length++] = '-';
            return positive(-value);
        }
        return positive(value);
    }

    /** An unsigned number of 64 bits. */
    public ByteText unsigned(long value) {
        if (value >= 0) {
            room(20);
            return positive(value);
        }
        return text(Long.toUnsignedString(value));
    }

    private ByteText positive(long value) {
        long rest = value;
        if (rest >= EIGHT_DIGITS) {
            long high = rest / EIGHT_DIGITS;
            positive(high);
            int low = (int) (rest - high * EIGHT_DIGITS);
            int left = low / 10_000;
            four(left);
            four(low - left * 10_000);
            return this;
        }
        small((int) rest);
        return this;
    }

    /** A number below 10^8. Most numbers have few digits. */
    private void small(int value) {
        if (value < 10) {
            array[length++] = (byte) ('0' + value);
        } else if (value < 100) {
            pair(value);
        } else if (value < 10_000) {
            int high = hundreds(value);
            small(high);
            pair(value - high * 100);
        } else {
            int high = value / 10_000;
            small(high);
            four(value - high * 10_000);
        }
    }

    private void four(int value) {
        int high = hundreds(value);
        pair(high);
        pair(value - high * 100);
    }

    /** A number below 10,000 divided by 100, by multiplication: division is what processors do slowest. */
    private static int hundreds(int value) {
        return value * 5243 >>> 19;
    }

    private void pair(int value) {
        array[length] = PAIRS[value * 2];
        array[length + 1] = PAIRS[value * 2 + 1];
        length += 2;
    }

    /** A number of nanoseconds as seconds; six digits behind the point where that is exact. */
    public ByteText seconds(long nanoseconds) {
        long value = nanoseconds;
        if (value < 0) {
            put('-');
            value = value == Long.MIN_VALUE ? Long.MAX_VALUE : -value;
        }
        long fraction = value - secondStart;
        if (fraction < 0 || fraction >= SECOND) {
            // Times that follow one another mostly share their second.
            long whole = value / SECOND;
            secondStart = whole * SECOND;
            fraction = value - secondStart;
            int start = length;
            decimal(whole).put('.');
            second = Arrays.copyOfRange(array, start, length);
        } else {
            put(second);
        }
        int rest = (int) fraction;
        int micro = rest / 1000;
        int nano = rest - micro * 1000;
        room(9);
        int high = micro / 10_000;
        pair(high);
        four(micro - high * 10_000);
        if (nano != 0) {
            array[length++] = (byte) ('0' + nano / 100);
            pair(nano % 100);
        }
        return this;
    }

    /** Bytes as lower-case hex, eight at a time. */
    public ByteText hex(byte[] bytes, int at, int count) {
        room(2 * count);
        int end = at + count;
        int i = at;
        for (; i + 8 <= end; i += 8) {
            long word = Bytes.s8(bytes, i, false);
            Bytes.put8(array, length, false, digits(word & 0xffff_ffffL));
            Bytes.put8(array, length + 8, false, digits(word >>> 32));
            length += 16;
        }
        for (; i < end; i++) {
            int pair = (bytes[i] & 0xff) << 1;
            array[length++] = HEX[pair];
            array[length++] = HEX[pair + 1];
        }
        return this;
    }

    /** The eight hex digits of four bytes, all in little-endian words: the digits of the first byte come first. */
    private static long digits(long word) {
        long spread = (word | word << 16) & 0x0000_ffff_0000_ffffL;
        spread = (spread | spread << 8) & 0x00ff_00ff_00ff_00ffL;
        spread = (spread >>> 4 | spread << 8) & 0x0f0f_0f0f_0f0f_0f0fL;
        long letters = spread + 0x0606_0606_0606_0606L >>> 4 & 0x0101_0101_0101_0101L;
        return spread + 0x3030_3030_3030_3030L + letters * ('a' - '0' - 10);
    }

    /** UTF-8 as a JSON string with its quotes. */
    public ByteText json(byte[] utf8, int at, int count) {
        room(6 * count + 2);
        array[length++] = '"';
        for (int i = at; i < at + count; i++) {
            byte b = utf8[i];
            if (PLAIN[b & 0xff]) {
                array[length++] = b;
            } else if (b == '"' || b == '\\') {
                array[length++] = '\\';
                array[length++] = b;
            } else {
                control(b);
            }
        }
        array[length++] = '"';
        return this;
    }

    private void control(byte b) {
        array[length++] = '\\';
        switch (b) {
            case '\n' -> array[length++] = 'n';
            case '\r' -> array[length++] = 'r';
            case '\t' -> array[length++] = 't';
            default -> {
                array[length++] = 'u';
                array[length++] = '0';
                array[length++] = '0';
                array[length++] = HEX[b * 2];
                array[length++] = HEX[b * 2 + 1];
            }
        }
    }

    /** Text as a JSON string with its quotes. */
    public ByteText json(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return json(utf8, 0, utf8.length);
    }

    /** Bytes as a C string literal; after {@code most} of them, dots. */
    public ByteText quoted(byte[] bytes, int at, int count, int most) {
        int shown = Math.min(count, most);
        room(4 * shown + 5);
        array[length++] = '"';
        for (int i = at; i < at + shown; i++) {
            byte b = bytes[i];
            if (b == '"' || b == '\\') {
                array[length++] = '\\';
                array[length++] = b;
            } else if (b >= ' ' && b < 0x7f) {
                array[length++] = b;
            } else {
                escape(b);
            }
        }
        array[length++] = '"';
        if (count > most) {
            array[length++] = '.';
            array[length++] = '.';
            array[length++] = '.';
        }
        return this;
    }

    /**
     * Text from a capture, such as a path, as it is; what a terminal would obey or could not show, control characters and bytes that
     * are no UTF-8, as in a C string literal. It stays on its line.
     */
    public ByteText shown(byte[] text) {
        room(4 * text.length);
        int at = 0;
        while (at < text.length) {
            int count = Utf8.character(text, at);
            if (count == 0) {
                escape(text[at++]);
            }
            for (int end = at + count; at < end; at++) {
                array[length++] = text[at];
            }
        }
        return this;
    }

    private void escape(byte b) {
        array[length++] = '\\';
        switch (b) {
            case '\n' -> array[length++] = 'n';
            case '\r' -> array[length++] = 'r';
            case '\t' -> array[length++] = 't';
            default -> {
                array[length++] = 'x';
                array[length++] = HEX[(b & 0xff) * 2];
                array[length++] = HEX[(b & 0xff) * 2 + 1];
            }
        }
    }

    /** Writes everything out and begins anew. */
    public void flush(OutputStream out) throws IOException {
        out.write(array, 0, length);
        length = 0;
    }

    /** A copy of the bytes. */
    public byte[] copy() {
        return Arrays.copyOf(array, length);
    }

    @Override
    public String toString() {
        return new String(array, 0, length, StandardCharsets.UTF_8);
    }
}
