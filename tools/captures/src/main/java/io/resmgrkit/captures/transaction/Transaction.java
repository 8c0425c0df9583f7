package io.resmgrkit.captures.transaction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request with what became of it. Filled by the decoder of a capture and handed to its listener, which returns it, or another one,
 * empty. Numbers that the capture does not tell are -1. Times are in nanoseconds.
 */
public final class Transaction {
    private static final int MOST_NOTES = 32;

    /** Counts requests of the capture from 1. */
    public long number;
    /** How it ended. */
    public Outcome outcome = Outcome.UNANSWERED;
    /** When the request was sent, as the capture counts time. */
    public long time;
    /** The kernel call, where the capture tells. */
    public @Nullable String call;
    /** Who asked. */
    public final Party client = new Party();
    /** Who answered. */
    public final Party server = new Party();
    /** Connection of the client: for an open file, its descriptor. */
    public long coid;
    /** What the server calls the request: a receive identifier or a handle. */
    public long rcvid;
    /** Parts that the client sent. */
    public long parts;
    /** The object behind the connection. */
    public byte @Nullable [] path;
    /** The request. */
    public final Payload request = new Payload();
    /** Whether {@link #status} is known. */
    public boolean answered;
    /** Status of a reply; of a failure the error number. */
    public long status;
    /** From request to answer as the client sees it. */
    public long latency;
    /** From the send to the receive. */
    public long queueing;
    /** From the receive to the reply. */
    public long service;
    /** Number of the frame or record of the request, from 1. */
    public long requestFrame;
    /** Number of the frame or record of the answer. */
    public long replyFrame;
    /** Who the client runs as, where the request carried it. */
    public @Nullable Credentials credentials;
    /** Whether a note tells of damage. */
    public boolean damaged;

    // Made when first asked for: of many open requests most have none of these yet, and the less memory they take the
    // longer they stay in the caches.
    private @Nullable Payload reply;
    private @Nullable Payload requestHeader;
    private @Nullable Payload replyHeader;
    private @Nullable List<String> notes;
    private int footprint;

    /** Nothing known. */
    public Transaction() {
        clear();
    }

    /** Forgets everything and returns this. */
    public Transaction clear() {
        number = -1;
        outcome = Outcome.UNANSWERED;
        time = 0;
        call = null;
        client.clear();
        server.clear();
        coid = -1;
        rcvid = -1;
        parts = -1;
        path = null;
        request.clear();
        clear(reply);
        answered = false;
        status = 0;
        latency = -1;
        queueing = -1;
        service = -1;
        requestFrame = -1;
        replyFrame = -1;
        clear(requestHeader);
        clear(replyHeader);
        notes = null;
        credentials = null;
        damaged = false;
        footprint = 0;
        return this;
    }

    private static void clear(@Nullable Payload payload) {
        if (payload != null) {
            payload.clear();
        }
    }

    /** Bytes of the answer. */
    public Payload reply() {
        if (reply == null) {
            reply = new Payload();
        }
        return reply;
    }

    /** Headers in front of the request as captured; length 0 where there are none. */
    public Payload requestHeader() {
        if (requestHeader == null) {
            requestHeader = new Payload();
        }
        return requestHeader;
    }

    /** Headers in front of the answer. */
    public Payload replyHeader() {
        if (replyHeader == null) {
            replyHeader = new Payload();
        }
        return replyHeader;
    }

    /** Whether there are {@link #notes}. */
    public boolean noted() {
        return notes != null;
    }

    /** What a reader must know to judge this transaction. */
    public List<String> notes() {
        return notes == null ? List.of() : notes;
    }

    /** Adds a note; of more than a few dozen the last one stays, for it tells how the transaction ended. */
    public void note(String note) {
        List<String> all = notes;
        if (all == null) {
            all = new ArrayList<>(2);
            notes = all;
        }
        if (all.size() == MOST_NOTES) {
            all.set(MOST_NOTES - 2, "more notes than these are left out");
            all.remove(MOST_NOTES - 1);
        }
        all.add(note);
    }

    /** Adds a note on damage. */
    public void damage(String note) {
        note(note);
        damaged = true;
    }

    /** Forgets all but the first notes: what the others told of was put right. */
    public void forget(int kept, boolean stillDamaged) {
        List<String> all = notes;
        if (all != null && all.size() > kept) {
            all.subList(kept, all.size()).clear();
            notes = kept == 0 ? null : all;
        }
        damaged = stillDamaged;
    }

    /** Counts the memory that the messages keep. To be called while they are at hand: later, that would wait for them. */
    public void weigh() {
        footprint = request.footprint() + (reply == null ? 0 : reply.footprint());
    }

    /** Bytes of memory that the messages kept when they were weighed last. */
    public int footprint() {
        return footprint;
    }
}
