package io.resmgrkit.tools.decode.filter;

import io.resmgrkit.codec.names.Names;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value that a filter can compare: a number or a text. Numbers are exact: words of 64 bits and times in nanoseconds have more digits
 * than a floating-point number keeps.
 *
 * @param number the number; without meaning where {@code text} is given
 * @param text the text, or null
 * @param names what names the number has, or null
 */
record Fact(
        BigDecimal number, @Nullable String text, @Nullable Names names) {
    static Fact of(long number, @Nullable Names names) {
        return new Fact(BigDecimal.valueOf(number), null, names);
    }

    static Fact of(String text) {
        return new Fact(BigDecimal.ZERO, text, null);
    }
}
