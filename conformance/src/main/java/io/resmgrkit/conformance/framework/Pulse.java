package io.resmgrkit.conformance.framework;

/**
 * A pulse: a small message without sender data and without an answer (B1.4).
 *
 * @param code negative for the system's codes, {@code PulseCode._PULSE_CODE_*}, 0 to 127 for the server's own
 * @param value payload: 32 bits signed, since 7.0 the 64 bits of {@code struct _pulse}; the rcvid for an unblock pulse
 * @param scoid the connection it came by or concerns
 */
public record Pulse(int code, long value, int scoid) {}
