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
 */
public record Options(
        Dialect dialect, Duration timeout, Duration patience, Consumer<Duration> pause, Consumer<String> progress) {
    /** The usual: 2 seconds for an answer, 150 ms for blocking, real pauses. */
    public static Options of(Dialect dialect) {
        return new Options(
                dialect,
                Duration.ofSeconds(2),
                Duration.ofMillis(150),
                length -> LockSupport.parkNanos(length.toNanos()),
                id -> {});
    }

    /** With another time for answers. */
    public Options withTimeout(Duration value) {
        return new Options(dialect, value, patience, pause, progress);
    }

    /** With another time for blocking. */
    public Options withPatience(Duration value) {
        return new Options(dialect, timeout, value, pause, progress);
    }

    /** With another way to let time pass. */
    public Options withPause(Consumer<Duration> value) {
        return new Options(dialect, timeout, patience, value, progress);
    }

    /** With somebody to tell about progress. */
    public Options withProgress(Consumer<String> value) {
        return new Options(dialect, timeout, patience, pause, value);
    }
}
