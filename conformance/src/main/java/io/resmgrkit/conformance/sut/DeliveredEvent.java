package io.resmgrkit.conformance.sut;

/**
 * An event that the system under test delivered to a client (B9.5).
 *
 * @param connection the kit's number of the connection whose request armed it, 0 when the adapter cannot tell
 * @param kind kind of event, {@code SIGEV_*} with its flags
 * @param signo signal number, or connection id of a pulse
 * @param code signal or pulse code
 * @param value value delivered with it
 */
public record DeliveredEvent(int connection, int kind, int signo, int code, long value) {}
