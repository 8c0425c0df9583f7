package io.resmgrkit.captures.print;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The bytes of the text asked for last: addresses and notes are the same objects over and over. */
final class Memo {
    private @Nullable String last;
    private byte[] bytes = new byte[0];

    byte[] of(String text) {
        // The same object is enough: another of the same characters is only encoded once more.
        if (!sameObject(text)) {
            bytes = text.getBytes(StandardCharsets.UTF_8);
            last = text;
        }
        return bytes;
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean sameObject(String text) {
        return text == last;
    }
}
