package io.resmgrkit.conformance.replay;

import io.resmgrkit.conformance.transcript.Exchange;
import io.resmgrkit.conformance.transcript.Step;

/** A system that a session is replayed against: made for one session, given its records in order. */
public interface ReplayTarget {
    /** Delivers a request. */
    Observed exchange(Exchange exchange);

    /** Delivers a pulse. */
    Observed pulse(Step.PulseSent pulse);

    /** Changes how a custom server answers opens (P5.1). */
    void setOpen(Step.OpenMode action);

    /** Detaches a path (B10). */
    void detach(Step.Detached action);
}
