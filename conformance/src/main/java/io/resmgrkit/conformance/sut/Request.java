package io.resmgrkit.conformance.sut;

import java.time.Duration;

/**
 * A message to send.
 *
 * @param bytes the message in the byte order of the client; not copied, not to be changed before the answer
 * @param replyRoom size of the client's reply buffer in bytes
 * @param timeout how long to wait before the client counts as blocked, at most {@link #MAX_TIMEOUT}
 */
public record Request(byte[] bytes, int replyRoom, Duration timeout) {
    /** Longest wait. */
    public static final Duration MAX_TIMEOUT = Duration.ofMinutes(10);

    /** Longest message and largest reply room in bytes. */
    public static final int MAX_BYTES = 1 << 20;

    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(2);

    /** Refuses what the link cannot carry. */
    public Request {
        if (bytes.length > MAX_BYTES || replyRoom < 0 || replyRoom > MAX_BYTES) {
            throw new IllegalArgumentException("request of " + bytes.length + " bytes with room for " + replyRoom
                    + ": each can be 0 to " + MAX_BYTES);
        }
        if (timeout.isNegative() || timeout.compareTo(MAX_TIMEOUT) > 0) {
            throw new IllegalArgumentException("timeout " + timeout + ": must be 0 to " + MAX_TIMEOUT);
        }
    }

    /** A message with the usual timeout of two seconds. */
    public Request(byte[] bytes, int replyRoom) {
        this(bytes, replyRoom, DEFAULT_TIMEOUT);
    }
}
