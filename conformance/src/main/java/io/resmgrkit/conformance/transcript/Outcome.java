package io.resmgrkit.conformance.transcript;

import java.util.HexFormat;

/** How a message was answered (T1.2). */
public sealed interface Outcome {
    /** The client is still blocked. */
    Outcome PENDING = new Pending();

    /**
     * A reply.
     *
     * @param status status word
     * @param reply bytes that landed in the client's buffer
     * @param offered bytes passed to the reply, which may be more; {@link #NOT_TOLD} where the recording is silent: late answers
     * @param writes direct writes into the reply buffer before the reply
     */
    record Replied(int status, byte[] reply, int offered, int writes) implements Outcome {
        /** The recording does not tell how many bytes were offered. */
        public static final int NOT_TOLD = -1;

        @Override
        public String toString() {
            return "status " + status + ", reply " + HexFormat.of().formatHex(reply);
        }
    }

    /** An error reply. */
    record Refused(int errno) implements Outcome {
        @Override
        public String toString() {
            return "errno " + errno;
        }
    }

    /** No answer yet. */
    record Pending() implements Outcome {
        @Override
        public String toString() {
            return "pending";
        }
    }
}
