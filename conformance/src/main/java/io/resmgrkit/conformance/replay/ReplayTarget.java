package io.resmgrkit.conformance.replay;

import io.resmgrkit.conformance.transcript.Exchange;
import io.resmgrkit.conformance.transcript.Step;
import org.jspecify.annotations.Nullable;

/** A system that a session is replayed against: made for one session, given its records in order, closed behind the last. */
public interface ReplayTarget extends AutoCloseable {
    /** Why the session cannot be replayed here; null when it can. Asked once, before the first record. */
    default @Nullable String unfit() {
        return null;
    }

    /** Delivers a request. */
    Observed exchange(Exchange exchange);

    /** Delivers a pulse. */
    Observed pulse(Step.PulseSent pulse);

    /** Changes how a custom server answers opens (P5.1). */
    void setOpen(Step.OpenMode action);

    /** Detaches a path (B10). */
    void detach(Step.Detached action);

    /** Whether the system has gone and takes no further record. */
    default boolean over() {
        return false;
    }

    @Override
    default void close() {}
}
