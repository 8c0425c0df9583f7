package io.resmgrkit.arbitraries.mutation;

import java.util.Locale;

/** What can be wrong with a link of a chain (LAYOUT 4). */
public enum ChainFault {
    /** A part that is not the last says that none follows. */
    FLAG_MISSING,
    /** The last part says that another follows. */
    FLAG_ON_LAST,
    /** A part is declared shorter than it is, so that the next begins inside it. */
    LENGTH_TOO_SHORT,
    /** A part is declared longer than it is, so that the next begins inside the one behind. */
    LENGTH_TOO_LONG,
    /** A part of no length, which does not advance. */
    LENGTH_ZERO,
    /** A part that ends behind the message. */
    PAST_THE_END,
    /** A part that is a connect message, which no chain may hold. */
    CONNECT_INSIDE;

    /** The name in reports. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
