package io.resmgrkit.conformance.framework;

/**
 * An I/O function: handles one message on an open descriptor.
 *
 * @param <M> view of the message, in place and mutable
 * @param <O> what the resource manager keeps per open descriptor
 */
@FunctionalInterface
public interface IoHandler<M, O> {
    /**
     * Handles the message. The view is valid until the handler returns; what it writes there is seen by whatever follows (B8).
     *
     * @param ocb the open control block given to {@link Context#bind}
     */
    Result handle(Context ctx, M msg, O ocb);
}
