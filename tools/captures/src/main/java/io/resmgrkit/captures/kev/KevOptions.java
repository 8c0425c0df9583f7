package io.resmgrkit.captures.kev;

import io.resmgrkit.codec.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * How kernel event traces are decoded.
 *
 * @param dialect  layout of the messages, or null for that of the release in the header
 * @param names    names collected before, or null to collect them on the way
 * @param mostOpen most calls under way at a time
 * @param events   whether every event is told, too
 */
public record KevOptions(
        @Nullable Dialect dialect, @Nullable KevNames names, int mostOpen, boolean events) {
    /** More calls than threads that a target has. */
    public static final int MOST_OPEN = 1 << 14;

    /** The usual limits, names on the way, no events. */
    public static KevOptions usual() {
        return new KevOptions(null, null, MOST_OPEN, false);
    }
}
