package io.resmgrkit.conformance.sut;

import java.util.List;

/**
 * A system under test as the kit uses it.
 *
 * <p>Calls are allowed from several threads. No call blocks longer than the timeouts it was made with. A crash, a hang or garbage
 * of the other side is the outcome of the requests it concerns; the next {@link #open} or {@link #reset} starts the system again.
 */
public interface SystemUnderTest extends AutoCloseable {
    /** What the adapter said when it was greeted last. */
    Handshake handshake();

    /**
     * Attaches a connection; starts the system again when it is dead. Nothing is sent to the server yet: the connect message is
     * the caller's first request.
     *
     * @throws SutException when this attempt failed; its outcome says how
     * @throws SutUnusableException when the system cannot be started again
     */
    Connection open(Client client);

    /** Sends a request; never throws for what the other side does. Several may be on their way at a time. */
    Exchange send(Connection connection, Request request);

    /** Makes the client of a pending exchange want out of it (B7.1). False when the adapter cannot. */
    boolean unblock(Exchange exchange);

    /** Sends a pulse. False when the adapter cannot. */
    boolean pulse(Connection connection, int code, long value);

    /** Detaches a connection without a message; does nothing when it is gone already. */
    void close(Connection connection);

    /**
     * Back to the initial state: all connections are gone. A system that cannot reset is started again when the kit can do that.
     *
     * @return false when neither is possible: state of earlier cases remains
     */
    boolean reset();

    /** Events delivered since the last call, in order. */
    List<DeliveredEvent> events();

    /** How often the system had to be started again. */
    int restarts();

    /** Says bye, ends a child process, frees everything. */
    @Override
    void close();
}
