package io.resmgrkit.conformance.framework;

/** Where the time comes from: {@code time()} of the server's system. */
@FunctionalInterface
public interface Clock {
    /** Seconds since 1970. */
    long seconds();
}
