package io.resmgrkit.captures.qnet;

import io.resmgrkit.codec.Dialect;

/**
 * How Qnet is decoded.
 *
 * @param dialect  layout of the messages; the frames say themselves in which byte order they are
 * @param mostOpen most requests that wait for an answer at a time
 * @param pair     whether answers are looked for at all
 */
public record QnetOptions(Dialect dialect, int mostOpen, boolean pair) {
    /** More open requests than threads that a few large nodes have. */
    public static final int MOST_OPEN = 1 << 12;

    /** The usual limits. */
    public static QnetOptions of(Dialect dialect) {
        return new QnetOptions(dialect, MOST_OPEN, true);
    }

    /** The layout of messages from little-endian nodes. */
    Dialect little() {
        return dialect.bigEndian() ? Dialect.SDP6_ILP32_LE : dialect;
    }

    /** The layout of messages from big-endian nodes; there is one only, of 32 bits. */
    Dialect big() {
        return Dialect.SDP6_ILP32_BE;
    }
}
