package io.resmgrkit.captures.print;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The bytes of the text asked for last: addresses and notes are the same objects over and over. */
final class Memo {
    private final Function<String, byte[]> encoding;
    private @Nullable String last;
    private byte[] bytes = new byte[0];

    private Memo(Function<String, byte[]> encoding) {
        this.encoding = encoding;
    }

    /** Of text as it is. */
    static Memo plain() {
        return new Memo(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of text as a JSON string with its quotes. */
    static Memo json() {
        return new Memo(text -> new ByteText(64).json(text).copy());
    }

    byte[] of(String text) {
        // The same object is enough: another of the same characters is only encoded once more.
        if (!sameObject(text)) {
            bytes = encoding.apply(text);
            last = text;
        }
        return bytes;
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean sameObject(String text) {
        return text == last;
    }
}
