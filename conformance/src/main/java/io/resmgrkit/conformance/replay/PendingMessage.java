package io.resmgrkit.conformance.replay;

import io.resmgrkit.conformance.framework.MessageInfo;
import io.resmgrkit.conformance.framework.Parts;
import io.resmgrkit.conformance.transcript.Outcome;
import java.util.Arrays;

/** A client blocked on a message, with its reply buffer. */
final class PendingMessage {
    private final int seq;
    private final byte[] request;
    private final int replyMax;
    /** Grows as it is written: the client may have offered much more room than is ever used. */
    private byte[] replyBuffer = new byte[0];

    private final MessageInfo info;
    private int extent;
    private int writes;

    PendingMessage(int seq, byte[] request, int replyMax, MessageInfo info) {
        this.seq = seq;
        this.request = request;
        this.replyMax = replyMax;
        this.info = info;
    }

    int seq() {
        return seq;
    }

    MessageInfo info() {
        return info;
    }

    int read(int offset, byte[] into, int at, int length) {
        int count = Math.max(0, Math.min(length, request.length - offset));
        if (count > 0) {
            System.arraycopy(request, offset, into, at, count);
        }
        return count;
    }

    int write(int offset, byte[] from, int at, int length) {
        int count = Math.max(0, Math.min(length, replyMax - offset));
        grow(offset, count);
        if (count > 0) {
            System.arraycopy(from, at, replyBuffer, offset, count);
            extent = Math.max(extent, offset + count);
        }
        writes++;
        return count;
    }

    private void grow(int offset, int count) {
        if (count > 0 && offset + count > replyBuffer.length) {
            replyBuffer = Arrays.copyOf(replyBuffer, offset + count);
        }
    }

    /** The reply as the client sees it: its own bytes over those written before (T1.2). */
    Outcome.Replied reply(int status, Parts parts) {
        int landed = Math.min(parts.length(), replyMax);
        grow(0, landed);
        parts.copyTo(replyBuffer, 0, landed);
        extent = Math.max(extent, landed);
        return new Outcome.Replied(status, Arrays.copyOf(replyBuffer, extent), parts.length(), writes);
    }
}
