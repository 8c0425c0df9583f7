package io.resmgrkit.captures.print;

import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.FieldLayout.Text;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Which bytes of a field are text: UTF-8 without NUL, by the rule of the field. */
final class Utf8 {
    private static final int DELETE = 0x7f;

    private Utf8() {}

    /** How many of the bytes are the text of the field; -1 when they are none. */
    static int length(FieldLayout field, byte[] array, int at, int length) {
        int end = at + length;
        if (field.text() == Text.NONE) {
            return -1;
        }
        if (field.offset() >= 0) {
            if (length != field.size()) {
                return -1;
            }
            while (end > at && array[end - 1] == 0) {
                end--;
            }
        } else if (field.text() == Text.STRZ) {
            if (length == 0 || array[end - 1] != 0) {
                return -1;
            }
            end--;
        }
        return valid(array, at, end) ? end - at : -1;
    }

    private static boolean valid(byte[] array, int at, int end) {
        for (int i = at; i < end; i++) {
            if (array[i] == 0) {
                return false;
            }
            if (array[i] < 0) {
                return wide(array, at, end);
            }
        }
        return true;
    }

    /** Whether bytes are UTF-8 without NUL. */
    static boolean wide(byte[] array, int at, int end) {
        for (int i = at; i < end; i++) {
            if (array[i] == 0) {
                return false;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(array, at, end - at));
            return true;
        } catch (CharacterCodingException e) {
            // Not text then; the caller gives the bytes.
            return false;
        }
    }

    /** Bytes of the character at an index that can be shown; 0 where there is none, or one that controls the terminal. */
    static int character(byte[] text, int at) {
        byte first = text[at];
        if (first >= 0) {
            return first >= ' ' && first != DELETE ? 1 : 0;
        }
        int count = first >= (byte) 0xf0 ? 4 : first >= (byte) 0xe0 ? 3 : 2;
        if (at + count > text.length || !wide(text, at, at + count)) {
            return 0;
        }
        int type = Character.getType(new String(text, at, count, StandardCharsets.UTF_8).codePointAt(0));
        boolean control = type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
        return control ? 0 : count;
    }

    /** Bytes that are wanted as a JSON string but may not be UTF-8: those that are not become replacement characters. */
    static byte[] repaired(byte[] bytes) {
        return valid(bytes, 0, bytes.length)
                ? bytes
                : new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    }
}
