package io.resmgrkit.conformance.reference;

import io.resmgrkit.conformance.framework.MessageInfo;
import io.resmgrkit.conformance.framework.Parts;
import io.resmgrkit.conformance.sut.Incoming;
import java.util.Arrays;

/** A client that waits for the answer to its request, and what was written into its reply buffer so far. */
final class BlockedClient {
    private static final byte[] NOTHING = {};

    private final Incoming message;
    private final MessageInfo info;
    private byte[] reply = NOTHING;
    private int written;

    BlockedClient(Incoming message, MessageInfo info) {
        this.message = message;
        this.info = info;
    }

    Incoming message() {
        return message;
    }

    MessageInfo info() {
        return info;
    }

    /** Copies bytes of the request; fewer at its end. */
    int read(int offset, byte[] into, int at, int length) {
        byte[] request = message.bytes();
        int n = Math.max(0, Math.min(length, request.length - Math.max(0, offset)));
        System.arraycopy(request, Math.min(offset, request.length), into, at, n);
        return n;
    }

    /** Copies bytes into the reply buffer; fewer at its end. What is skipped stays zero. */
    synchronized int write(int offset, byte[] from, int at, int length) {
        int n = Math.max(0, Math.min(length, message.replyRoom() - offset));
        if (n > 0) {
            room(offset + n);
            System.arraycopy(from, at, reply, offset, n);
            written = Math.max(written, offset + n);
        }
        return n;
    }

    /** The parts go to the start of the reply buffer, over what was written there before. */
    synchronized void reply(int status, Parts parts) {
        int n = Math.min(parts.length(), message.replyRoom());
        room(n);
        parts.copyTo(reply, 0, n);
        message.reply(status, reply, 0, Math.max(written, n));
    }

    private void room(int size) {
        if (reply.length < size) {
            reply = Arrays.copyOf(reply, size);
        }
    }
}
