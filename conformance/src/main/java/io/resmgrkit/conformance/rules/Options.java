package io.resmgrkit.conformance.rules;

import io.resmgrkit.codec.Dialect;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * How rules are run.
 *
 * @param dialect layout and byte order to speak
 * @param timeout how long a request that must be answered may take
 * @param patience how long a request that ought to block is watched before the client counts as blocked
 * @param pause lets the system's clock advance; for rules about times
 * @param progress told the id of each case before it runs
 * @param again further options of the command line, for the rerun lines; as a shell takes them
 */
public record Options(
        Dialect dialect,
        Duration timeout,
        Duration patience,
        Consumer<Duration> pause,
        Consumer<String> progress,
        String again) {
    /** The usual: 2 seconds for an answer, 150 ms for blocking, real pauses. */
    public static Options of(Dialect dialect) {
        return new Options(
                dialect,
                Duration.ofSeconds(2),
                Duration.ofMillis(150),
                length -> LockSupport.parkNanos(length.toNanos()),
                id -> {},
                "");
    }

    /** With another time for answers. */
    public Options withTimeout(Duration value) {
        return new Options(dialect, value, patience, pause, progress, again);
    }

    /** With another time for blocking. */
    public Options withPatience(Duration value) {
        return new Options(dialect, timeout, value, pause, progress, again);
    }

    /** With another way to let time pass. */
    public Options withPause(Consumer<Duration> value) {
        return new Options(dialect, timeout, patience, value, progress, again);
    }

    /** With somebody to tell about progress. */
    public Options withProgress(Consumer<String> value) {
        return new Options(dialect, timeout, patience, pause, value, again);
    }

    /** With further options for the rerun lines. */
    public Options withAgain(String value) {
        return new Options(dialect, timeout, patience, pause, progress, value);
    }
}
