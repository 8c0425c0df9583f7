package io.resmgrkit.conformance.framework;

/**
 * A pulse: a small message without sender data and without an answer (B1.4).
 *
 * @param code negative for the system's codes, {@code PulseCode._PULSE_CODE_*}, 0 to 127 for the server's own
 * @param value 32 bits of payload; the rcvid for an unblock pulse
 * @param scoid the connection it came by or concerns
 */
public record Pulse(int code, int value, int scoid) {}
