package io.resmgrkit.tools.show;

/** Text brought to a width. Formats of the library are read anew each time, which takes longer than decoding a message. */
final class Pad {
    private Pad() {}

    /** Blanks behind. */
    static String left(String text, int width) {
        return text.length() >= width ? text : text + " ".repeat(width - text.length());
    }

    /** Blanks in front. */
    static String right(String text, int width) {
        return text.length() >= width ? text : " ".repeat(width - text.length()) + text;
    }

    /** An unsigned number in lower-case hex with zeros in front. */
    static String hex(int value, int digits) {
        return zeros(Integer.toHexString(value), digits);
    }

    /** A number of 64 bits in octal with zeros in front. */
    static String octal(long value, int digits) {
        return zeros(Long.toOctalString(value), digits);
    }

    private static String zeros(String text, int width) {
        return text.length() >= width ? text : "0".repeat(width - text.length()) + text;
    }
}
