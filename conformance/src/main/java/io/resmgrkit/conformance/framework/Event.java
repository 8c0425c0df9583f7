package io.resmgrkit.conformance.framework;

/**
 * An event as it is delivered to a client ({@code struct sigevent}).
 *
 * @param kind {@code sigev_notify}: kind of event, {@code SIGEV_*} with its flags
 * @param signo signal number, or connection id of a pulse
 * @param code signal or pulse code
 * @param priority priority of a pulse, -1 to keep the receiver's
 * @param value value delivered with it: unsigned 32 bits, or the 64 bits of a 64-bit client
 */
public record Event(int kind, int signo, int code, int priority, long value) {}
