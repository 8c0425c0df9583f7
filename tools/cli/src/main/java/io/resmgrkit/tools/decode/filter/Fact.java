package io.resmgrkit.tools.decode.filter;

import io.resmgrkit.codec.names.Names;
import org.jspecify.annotations.Nullable;

/**
 * A value that a filter can compare: a number or a text.
 *
 * @param number the number; without meaning where {@code text} is given
 * @param text the text, or null
 * @param names what names the number has, or null
 */
record Fact(double number, @Nullable String text, @Nullable Names names) {
    static Fact of(long number, @Nullable Names names) {
        return new Fact(number, null, names);
    }

    static Fact of(String text) {
        return new Fact(0, text, null);
    }
}
