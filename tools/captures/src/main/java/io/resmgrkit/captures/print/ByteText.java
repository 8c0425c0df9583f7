package io.resmgrkit.captures.print;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text under construction as bytes: no strings, no garbage. */
public final class ByteText {
    private static final byte[] DIGITS = ascii("0123456789abcdef");
    private static final byte[] HEX = new byte[512];
    private static final byte[] PAIRS = new byte[200];
    private static final byte[] SMALLEST = ascii("-9223372036854775808");

    static {
        for (int i = 0; i < 256; i++) {
            HEX[2 * i] = DIGITS[i >> 4];
            HEX[2 * i + 1] = DIGITS[i & 15];
        }
        for (int i = 0; i < 100; i++) {
            PAIRS[2 * i] = DIGITS[i / 10];
            PAIRS[2 * i + 1] = DIGITS[i % 10];
        }
    }

    private byte[] array;
    private int length;

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

    /** Room for more. */
    private void room(int more) {
        if (length + more > array.length) {
            array = Arrays.copyOf(array, Math.max(array.length * 2, length + more));
        }
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
        int at = length + digits(value);
        length = at;
        long rest = value;
        while (rest >= 100) {
            int pair = (int) (rest % 100) * 2;
            rest /= 100;
            array[--at] = PAIRS[pair + 1];
            array[--at] = PAIRS[pair];
        }
        if (rest >= 10) {
            array[--at] = PAIRS[(int) rest * 2 + 1];
            array[--at] = PAIRS[(int) rest * 2];
        } else {
            array[--at] = (byte) ('0' + rest);
        }
        return this;
    }

    private static int digits(long value) {
        if (value < 10_000) {
            return value < 100 ? value < 10 ? 1 : 2 : value < 1000 ? 3 : 4;
        }
        int digits = 4;
        for (long rest = value / 10_000; rest > 0; rest /= 10) {
            digits++;
        }
        return digits;
    }

    /** A number of nanoseconds as seconds; six digits behind the point where that is exact. */
    public ByteText seconds(long nanoseconds) {
        long value = nanoseconds;
        if (value < 0) {
            put('-');
            value = value == Long.MIN_VALUE ? Long.MAX_VALUE : -value;
        }
        decimal(value / 1_000_000_000L);
        put('.');
        int fraction = (int) (value % 1_000_000_000L);
        boolean micro = fraction % 1000 == 0;
        int digits = micro ? 6 : 9;
        int rest = micro ? fraction / 1000 : fraction;
        room(digits);
        for (int at = length + digits - 1; at >= length; at--) {
            array[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
        return this;
    }

    /** Bytes as lower-case hex. */
    public ByteText hex(byte[] bytes, int at, int count) {
        room(2 * count);
        byte[] target = array;
        int to = length;
        for (int i = at; i < at + count; i++) {
            int pair = (bytes[i] & 0xff) << 1;
            target[to] = HEX[pair];
            target[to + 1] = HEX[pair + 1];
            to += 2;
        }
        length = to;
        return this;
    }

    /** UTF-8 as a JSON string with its quotes. */
    public ByteText json(byte[] utf8, int at, int count) {
        room(6 * count + 2);
        array[length++] = '"';
        for (int i = at; i < at + count; i++) {
            byte b = utf8[i];
            if (b == '"' || b == '\\') {
                array[length++] = '\\';
                array[length++] = b;
            } else if (b >= 0 && b < ' ') {
                control(b);
            } else {
                array[length++] = b;
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
