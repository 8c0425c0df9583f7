package io.resmgrkit.captures.qnet;

import io.resmgrkit.captures.transaction.Credentials;
import io.resmgrkit.captures.transaction.Payload;
import io.resmgrkit.captures.transaction.Transaction;
import io.resmgrkit.codec.Dialect;

/** What a message of the kernel interface carries for a transaction: bytes, credentials, headers, and what is wrong with them. */
final class Carried {
    /** Where a pulse begins, and where its priority is. */
    private static final int PULSE = 44;

    private static final int PRIORITY = 60;

    private final Kif kif;
    private final boolean keepHeaders;
    private final Dialect little;
    private final Dialect big;

    Carried(Kif kif, boolean keepHeaders, QnetOptions options) {
        this.kif = kif;
        this.keepHeaders = keepHeaders;
        little = options.little();
        big = options.big();
    }

    /** Those that stand {@code at} bytes behind the start, where the message announces any. */
    void credentials(Transaction transaction, long at, long cut) {
        if (!kif.hasCredentials()) {
            return;
        }
        Credentials credentials = kif.credentials(at);
        if (credentials == null) {
            if (cut == 0) {
                transaction.damage("credentials are announced and not all there");
            }
            return;
        }
        transaction.credentials = credentials;
        transaction.client.pid = credentials.pid();
    }

    /** How many of {@code announced} bytes behind the fixed part are there; fewer are noted. */
    int body(Transaction transaction, int fixed, long announced, long cut) {
        int room = kif.end - kif.at - fixed;
        if (!kif.has(fixed)) {
            transaction.note(
                    "the capture keeps " + kif.there() + " of the " + fixed + " header bytes of " + kif.name());
        } else if (announced > room && announced <= room + cut) {
            transaction.note("the capture keeps " + room + " of the " + announced + " bytes that the frame carries");
        } else if (announced > room) {
            transaction.damage(kif.name() + " announces " + announced + " bytes, its frame carries " + (room + cut));
        }
        return (int) Math.min(announced, room);
    }

    /** Notes damage of the frame. */
    static void check(Transaction transaction, Frame frame, String what) {
        if (frame.damaged()) {
            transaction.damage("the " + what + " in frame " + frame.number + " is damaged: " + frame.damage());
        }
    }

    /** Keeps the headers of a request for a listener that wants them. */
    void requestHeader(Transaction transaction, Frame frame) {
        if (keepHeaders) {
            headers(transaction.requestHeader(), frame, Kif.SEND_SIZE);
        }
    }

    /** Keeps the headers of a reply. */
    void replyHeader(Transaction transaction, Frame frame) {
        if (keepHeaders) {
            headers(transaction.replyHeader(), frame, Kif.WRITE_SIZE);
        }
    }

    private void headers(Payload headers, Frame frame, int fixed) {
        headers.begin(dialect(frame), Frame.HEADER + fixed);
        headers.put(0, frame.array, frame.at, Frame.HEADER);
        headers.put(Frame.HEADER, kif.array, kif.at, kif.has(fixed) ? fixed : Kif.HEADER);
    }

    /** The priority of a pulse, which stands behind it, takes the place of what a request has there. */
    void priority(Transaction transaction) {
        if (keepHeaders) {
            transaction.requestHeader().put(Frame.HEADER + PULSE, kif.array, kif.at + PRIORITY, Integer.BYTES);
        }
    }

    /** The layout of what a frame carries. */
    Dialect dialect(Frame frame) {
        return frame.big ? big : little;
    }
}
