package io.resmgrkit.conformance.link;

import java.time.Duration;

/**
 * How a link is used.
 *
 * @param dialect name of the dialect the kit is going to send, empty when undecided
 * @param kit name and version of the kit
 * @param startTimeout how long starting and the handshake may take
 * @param grace how long beyond a request's own timeout the adapter may take, and how long everything else may take
 * @param maxRestarts how often the system is started again before it counts as unusable
 */
public record LinkOptions(String dialect, String kit, Duration startTimeout, Duration grace, int maxRestarts) {
    /** The usual: 10 seconds to start, 2 seconds of grace, 1000 restarts. */
    public static LinkOptions of(String dialect) {
        return new LinkOptions(dialect, "resmgr-kit", Duration.ofSeconds(10), Duration.ofSeconds(2), 1000);
    }

    /** The same with another grace. */
    public LinkOptions withGrace(Duration value) {
        return new LinkOptions(dialect, kit, startTimeout, value, maxRestarts);
    }

    /** The same with another time for starting. */
    public LinkOptions withStartTimeout(Duration value) {
        return new LinkOptions(dialect, kit, value, grace, maxRestarts);
    }

    /** The same with another number of restarts. */
    public LinkOptions withMaxRestarts(int value) {
        return new LinkOptions(dialect, kit, startTimeout, grace, value);
    }
}
