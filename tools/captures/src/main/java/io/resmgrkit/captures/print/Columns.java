package io.resmgrkit.captures.print;

import static io.resmgrkit.captures.print.ByteText.ascii;

import io.resmgrkit.codec.wire.Bytes;

/**
 * Fields of headers that follow one another, each with the text in front of its value. Most are what they were in the header before:
 * what did not change is copied from there, in runs.
 */
final class Columns {
    private static final int WORD = 4;

    private final Field[] fields;
    /** The bytes of each field, as they lie in the word that holds them. */
    private final int[] words;
    /** Where the text of each ends. */
    private final int[] ends;

    private ByteText text = new ByteText(512);
    private ByteText spare = new ByteText(512);
    private boolean bigEndian;
    private boolean known;

    /** A field: the text before its value, how it is read, the aligned word that holds it and which bits of that. */
    record Field(byte[] before, int at, int size, boolean signed, long bits, int word, int mask) {
        /** A field of 1, 2 or 4 bytes, {@code at} a multiple of its size. */
        static Field of(String before, int at, int size, boolean signed) {
            int word = at & -WORD;
            int mask = size == WORD ? -1 : (1 << 8 * size) - 1 << 8 * (at - word);
            return new Field(ascii(before), at, size, signed, -1, word, mask);
        }

        /** The same field of which only some bits are the value. */
        Field only(long wanted) {
            return new Field(before, at, size, signed, wanted, word, mask);
        }

        private long value(byte[] array, boolean bigEndian) {
            return Bytes.read(array, at, size, signed, bigEndian) & bits;
        }
    }

    Columns(Field... fields) {
        this.fields = fields;
        words = new int[fields.length];
        ends = new int[fields.length];
    }

    /** The text of a header that begins at index 0. */
    ByteText of(byte[] header, boolean big) {
        boolean first = !known || big != bigEndian;
        known = true;
        bigEndian = big;
        ByteText now = spare;
        now.cut(0);
        int copied = 0;
        int before = 0;
        for (int i = 0; i < fields.length; i++) {
            Field field = fields[i];
            int word = Bytes.s4(header, field.word, false) & field.mask;
            int end = ends[i];
            if (first || word != words[i]) {
                words[i] = word;
                now.put(text, copied, before - copied).put(field.before).decimal(field.value(header, big));
                copied = end;
                ends[i] = now.length();
            } else {
                ends[i] = now.length() + end - copied;
            }
            before = end;
        }
        now.put(text, copied, before - copied);
        spare = text;
        text = now;
        return now;
    }
}
