package io.resmgrkit.conformance.replay;

import io.resmgrkit.conformance.framework.MessageInfo;
import io.resmgrkit.conformance.framework.Parts;
import io.resmgrkit.conformance.transcript.Outcome;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A client that waits for an answer: its request, its reply buffer, and what it got. */
final class Blocked {
    private final int seq;
    private final int rcvid;
    private final byte[] request;
    private final int replyMax;
    private final MessageInfo info;
    private byte[] buffer = new byte[0];
    private int writes;
    private boolean disconnected;
    private @Nullable Outcome outcome;

    /**
     * @param replyMax bytes of the reply buffer; it grows as it is written
     */
    Blocked(int seq, int rcvid, byte[] request, int replyMax, MessageInfo info) {
        this.seq = seq;
        this.rcvid = rcvid;
        this.request = request;
        this.replyMax = replyMax;
        this.info = info;
    }

    int seq() {
        return seq;
    }

    int rcvid() {
        return rcvid;
    }

    MessageInfo info() {
        return info;
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }

    void disconnected() {
        disconnected = true;
    }

    boolean isDisconnected() {
        return disconnected;
    }

    int read(int offset, byte[] into, int at, int length) {
        int n = Math.max(0, Math.min(length, request.length - offset));
        if (n > 0) {
            System.arraycopy(request, offset, into, at, n);
        }
        return n;
    }

    int write(int offset, byte[] from, int at, int length) {
        writes++;
        int n = Math.max(0, Math.min(length, replyMax - offset));
        if (n > 0) {
            grow(offset + n);
            System.arraycopy(from, at, buffer, offset, n);
        }
        return n;
    }

    void reply(int status, Parts parts) {
        int n = Math.min(parts.length(), replyMax);
        grow(n);
        parts.copyTo(buffer, 0, n);
        outcome = new Outcome.Replied(status, buffer, parts.length(), writes);
    }

    void error(int errno) {
        outcome = new Outcome.Refused(errno);
    }

    private void grow(int length) {
        if (length > buffer.length) {
            buffer = Arrays.copyOf(buffer, length);
        }
    }
}
