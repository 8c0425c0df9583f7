package io.resmgrkit.conformance.framework;

/** Handles the pulses of a code given to {@link Dispatch#pulseAttach}. */
@FunctionalInterface
public interface PulseHandler {
    /** Handles the pulse; the context has no client to reply to. */
    void handle(Context ctx, Pulse pulse);
}
