package io.resmgrkit.captures.kev;

import io.resmgrkit.captures.transaction.Outcome;
import io.resmgrkit.captures.transaction.Payload;
import io.resmgrkit.captures.transaction.Summary;
import io.resmgrkit.captures.transaction.Transaction;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.Names;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.codec.names.generated.Tables;
import io.resmgrkit.codec.wire.Bytes;
import org.jspecify.annotations.Nullable;

/** What servers write and reply, and what the client's buffer shows of it (KEV 3.1, KEV 3.3 step 3). */
final class KevReplies {
    private static final int COMBINED = 0x8000;

    private final Dialect dialect;
    private final Summary summary;
    private final KevOpens opens;

    KevReplies(Dialect dialect, Summary summary, KevOpens opens) {
        this.dialect = dialect;
        this.summary = summary;
        this.opens = opens;
    }

    /** A server replies, or fails the call. */
    void reply(KevEvent event, int call, @Nullable KevThread thread) {
        long server = thread == null ? opens.receiver(event.cpu()) : thread.pid;
        KevOpen open = opens.find(server, event.u4(0));
        if (thread != null) {
            thread.serve(open);
        }
        if (open == null) {
            summary.count("replies that no open call waits for");
            return;
        }
        Transaction transaction = open.transaction;
        transaction.service = open.received ? event.time() - open.receivedAt : -1;
        transaction.server.pid = server;
        transaction.answered = true;
        if (call == KevCalls.ERROR) {
            transaction.outcome = Outcome.FAILED;
            transaction.status = event.s4(1);
        } else {
            transaction.outcome = Outcome.REPLIED;
            transaction.status = KevCalls.status(event);
            bytes(event, transaction);
        }
        open.answeredBy = thread;
        if (thread == null || open.received && !open.unsent) {
            opens.replied(open);
        }
    }

    private void bytes(KevEvent event, Transaction transaction) {
        int message = KevCalls.message(event, KevCalls.REPLYV);
        if (message < 0 || event.words() * 4 < message * 4 + KevCalls.WIDE) {
            return;
        }
        Payload reply = transaction.reply();
        boolean empty = KevCalls.parts(event) == 0;
        boolean written = reply.captured() > 0 || reply.gaps();
        reply.begin(dialect, empty && !written ? 0 : -1);
        if (!empty) {
            put(transaction, event, message, KevCalls.WIDE);
        }
    }

    /**
     * Only a reply that succeeds frees the identifier (KEV 3.3 step 3). One to a message that nobody received yet may be late and for
     * an interrupted call that had the identifier before: such a reply fails. A message without its send ends here, for no exit of its
     * client can be told from others.
     */
    void replyExit(KevEvent event, @Nullable KevThread thread) {
        KevOpen open = thread == null ? null : thread.served();
        if (open == null || open.answeredBy != thread) {
            return;
        }
        if (KevCalls.failed(event)) {
            revoke(open, event.s4(1));
        } else if (!open.received || open.unsent) {
            opens.replied(open);
        }
    }

    private void revoke(KevOpen open, long number) {
        Transaction transaction = open.transaction;
        transaction.answered = false;
        transaction.outcome = Outcome.UNANSWERED;
        transaction.status = 0;
        transaction.service = -1;
        transaction.reply().clear();
        open.answeredBy = null;
        Names names = Tables.errno(dialect);
        String name = names.name(number);
        transaction.note("a reply failed: " + (name == null ? "errno " + number : name));
        summary.count("replies that failed");
        opens.mapAgain(open);
    }

    /** A server writes a piece of the reply; how many bytes went is told at the exit. */
    void write(KevEvent event, @Nullable KevThread thread) {
        if (thread == null) {
            return;
        }
        int message = KevCalls.message(event, KevCalls.WRITEV);
        boolean recorded = message >= 0 && event.words() * 4 >= message * 4 + KevCalls.WIDE;
        thread.serve(opens.find(thread.pid, event.u4(0)));
        thread.writes(recorded ? KevCalls.offset(event, KevCalls.WRITEV) : -1, event.data(), message * 4);
    }

    /** Of 12 bytes that are recorded at the enter, those count that were written. */
    void writeExit(KevEvent event, @Nullable KevThread thread) {
        KevOpen open = thread == null ? null : thread.served();
        if (thread == null || open == null || thread.writeOffset < 0 || KevCalls.failed(event)) {
            return;
        }
        long count = event.wide64() ? event.s8(0) : event.u4(0);
        if (count > 0) {
            open.transaction.reply().begin(dialect, -1);
            open.transaction.reply().put(thread.writeOffset, thread.written, 0, (int) Math.min(KevCalls.WIDE, count));
        }
        thread.writeOffset = -1;
    }

    /**
     * The client's buffer at the exit of its call. It shows what was there before where the reply was shorter, so the server's
     * record goes first, and where a reply has no data nothing of it counts (KEV 3.1).
     */
    void clientBuffer(KevEvent event, Transaction transaction) {
        Payload reply = transaction.reply();
        boolean wide = event.words() > 2;
        int word = event.wide64() && wide ? 2 : 1;
        if (reply.present() && (reply.full() == 0 || reply.captured() > 0)) {
            return;
        }
        boolean none = hasNoData(type(transaction.request));
        reply.begin(dialect, none ? 0 : reply.full());
        if (!none) {
            put(transaction, event, word, Math.min(wide ? KevCalls.WIDE : KevCalls.FAST, event.words() * 4 - word * 4));
        }
    }

    /** A read returns as many bytes as its status says; what a record shows beyond is filling (KEV 3.1). */
    private void put(Transaction transaction, KevEvent event, int word, int recorded) {
        int shown = recorded;
        if (type(transaction.request) == IoType._IO_READ && transaction.status >= 0 && transaction.status <= recorded) {
            shown = (int) transaction.status;
            transaction.reply().full(shown);
        }
        transaction.reply().put(0, event.data(), word * 4, shown);
    }

    /** Type of a message that is not combined with others; -1 otherwise. */
    private static int type(Payload request) {
        boolean big = request.dialect().bigEndian();
        boolean single = request.captured() >= 4 && (Bytes.u2(request.array(), 2, big) & COMBINED) == 0;
        return single ? Bytes.u2(request.array(), 0, big) : -1;
    }

    /** Messages whose reply is a status and no data (LAYOUT: no data). */
    private static boolean hasNoData(int type) {
        return switch (type) {
            case IoType._IO_WRITE,
                    IoType._IO_PATHCONF,
                    IoType._IO_CHMOD,
                    IoType._IO_CHOWN,
                    IoType._IO_UTIME,
                    IoType._IO_OPENFD,
                    IoType._IO_DUP,
                    IoType._IO_CLOSE,
                    IoType._IO_SYNC -> true;
            default -> false;
        };
    }
}
