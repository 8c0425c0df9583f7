package io.resmgrkit.conformance.sut;

import java.io.IOException;

/**
 * A system under test written in Java: what {@code class:NAME} loads through its public constructor without arguments, and what
 * a link server offers to others. Only {@link #info} and {@link #receive} have to be written.
 *
 * <p>All calls come from one thread at a time. Whatever a method throws is a crash: the instance is given up and a new one made.
 */
public interface ResourceManager {
    /** Name, version, dialects, capabilities. */
    SystemInfo info();

    /**
     * A request has arrived. Answer it with {@link Incoming#reply} or {@link Incoming#error}, now or later; until then the client
     * is blocked.
     */
    void receive(Incoming message) throws IOException;

    /** A client attached a connection. The ids are the adapter's; a system that knows better returns its own. */
    default ConnectionIds attached(Client client, ConnectionIds ids) {
        return ids;
    }

    /** A connection was detached without a message. */
    default void detached(ConnectionIds ids) {}

    /** A client's last connection is gone: the disconnect pulse (B7.5). */
    default void disconnected(int scoid) {}

    /** A blocked client wants out of its request (B7.1): answer it, usually with EINTR (4). */
    default void unblock(Incoming message) {
        message.error(4);
    }

    /** A pulse. */
    default void pulse(ConnectionIds from, int code, long value) {}

    /** Back to the initial state; connections are gone. Called only when {@link Capability#RESET} is claimed. */
    default void reset() {}

    /** Whether a new instance begins in the initial state: then resetting is making one, and RESET need not be claimed. */
    default boolean renewable() {
        return true;
    }
}
