package io.resmgrkit.captures.kev;

import io.resmgrkit.captures.transaction.CaptureListener;
import io.resmgrkit.captures.transaction.Outcome;
import io.resmgrkit.captures.transaction.Payload;
import io.resmgrkit.captures.transaction.Summary;
import io.resmgrkit.captures.transaction.Transaction;
import io.resmgrkit.codec.Dialect;
import org.jspecify.annotations.Nullable;

/** Pairs sends with receives, replies and exits as KEV 3.3 says; what does not fit is counted, not guessed. */
final class KevPairing {
    private static final int RECEIVE_WORDS = 17;
    private static final int RECEIVE_WORDS_64 = 21;
    private static final int PULSE_SIZE = 16;

    private final Dialect dialect;
    private final Summary summary;
    private final KevThreads threads;
    private final long[] wide;
    private final long[] fast;
    private final KevOpens opens;
    private final KevPaths paths;
    private final KevPulses pulses;

    KevPairing(
            Dialect dialect, KevNames names, KevThreads threads, CaptureListener listener, Summary summary, int most) {
        this.dialect = dialect;
        this.summary = summary;
        this.wide = summary.counter("sends in wide mode");
        this.fast = summary.counter("sends in fast mode");
        this.threads = threads;
        this.paths = new KevPaths();
        this.opens = new KevOpens(most, names, paths, listener, summary);
        this.pulses = new KevPulses(dialect);
    }

    KevPaths paths() {
        return paths;
    }

    /** A kernel call begins, ends or is abandoned. */
    void call(KevEvent event) {
        int call = KevCalls.number(event.code());
        KevThread thread = threads.on(event.cpu());
        switch (KevCalls.phase(event.code())) {
            case 0 -> enter(event, call, thread);
            case 1 -> exit(event, call, thread);
            default -> abandoned(call, thread);
        }
    }

    private void enter(KevEvent event, int call, @Nullable KevThread thread) {
        switch (call) {
            case KevCalls.SENDV, KevCalls.SENDVNC -> send(event, call, thread);
            case KevCalls.REPLYV, KevCalls.ERROR -> reply(event, call, thread);
            case KevCalls.READV -> read(event, thread);
            case KevCalls.WRITEV -> write(event, thread);
            case KevCalls.CONNECT_DETACH -> paths.detach(thread, event.u4(0));
            default -> {
                // The other calls carry no message.
            }
        }
    }

    private void exit(KevEvent event, int call, @Nullable KevThread thread) {
        switch (call) {
            case KevCalls.SENDV, KevCalls.SENDVNC -> sendExit(event, thread);
            case KevCalls.RECEIVEV, KevCalls.RECEIVE_PULSEV -> receive(event, thread);
            case KevCalls.READV -> readExit(event, thread);
            case KevCalls.CONNECT_ATTACH -> paths.attached(thread, KevCalls.failed(event) ? -1 : event.u4(0));
            default -> {
                // The other calls carry no message.
            }
        }
    }

    private void send(KevEvent event, int call, @Nullable KevThread thread) {
        if (!KevCalls.fits(event, 6, 8)) {
            summary.count("kernel calls with fewer words than their form needs");
            return;
        }
        KevOpen open = opens.fresh();
        Transaction transaction = open.transaction;
        transaction.time = event.time();
        transaction.requestFrame = event.record();
        transaction.call = call == KevCalls.SENDV ? "MsgSendv" : "MsgSendvnc";
        transaction.coid = event.u4(0);
        transaction.parts = KevCalls.parts(event);
        int message = KevCalls.message(event, call);
        int shown = Math.min(KevCalls.shown(event), event.words() * 4 - message * 4);
        transaction.request.begin(dialect, -1);
        transaction.request.put(0, event.data(), message * 4, shown);
        (shown > KevCalls.FAST ? wide : fast)[0]++;
        if (thread == null) {
            summary.count("sends of a thread that is not known yet");
        } else {
            transaction.client.pid = thread.pid;
            transaction.client.tid = thread.tid;
            paths.send(transaction, thread);
        }
        opens.sent(open, thread, event.cpu());
    }

    private void sendExit(KevEvent event, @Nullable KevThread thread) {
        KevOpen open = thread == null ? null : thread.sent;
        if (open == null) {
            summary.count("exits of sends whose enter is not in the trace");
            return;
        }
        Transaction transaction = open.transaction;
        transaction.latency = event.time() - transaction.time;
        transaction.replyFrame = event.record();
        if (KevCalls.failed(event)) {
            transaction.answered = true;
            transaction.status = event.s4(1);
            transaction.outcome = Outcome.FAILED;
        } else {
            boolean wide = event.words() > 2;
            boolean wide64 = event.wide64() && wide;
            transaction.answered = true;
            transaction.status = wide64 ? event.s8(0) : event.s4(0);
            transaction.outcome = Outcome.REPLIED;
            clientBuffer(event, transaction.reply(), wide64 ? 2 : 1, wide ? KevCalls.WIDE : KevCalls.FAST);
        }
        opens.close(open);
    }

    /** The client's buffer shows what was there before where the reply was shorter, so the server's record goes first (KEV 3.1). */
    private void clientBuffer(KevEvent event, Payload reply, int word, int shown) {
        if (!reply.present() || reply.full() != 0 && reply.captured() == 0) {
            reply.begin(dialect, reply.full());
            reply.put(0, event.data(), word * 4, Math.min(shown, event.words() * 4 - word * 4));
        }
    }

    private void receive(KevEvent event, @Nullable KevThread thread) {
        if (KevCalls.failed(event)) {
            return;
        }
        if (!KevCalls.fits(event, RECEIVE_WORDS, RECEIVE_WORDS_64)) {
            summary.count("kernel calls with fewer words than their form needs");
            return;
        }
        long rcvid = event.u4(0);
        if (rcvid == 0) {
            opens.tell(pulses.received(event, thread, opens.fresh(), KevCalls.shown(event), PULSE_SIZE));
            return;
        }
        long server = thread == null ? opens.receiver(event.cpu()) : thread.pid;
        KevReceive info = KevReceive.of(event);
        KevOpen open = join(rcvid, server, info);
        if (open == null) {
            open = unsent(event, rcvid, server, info);
        }
        received(open, event, thread, rcvid, server, info);
    }

    /** Who waits for this receive: the thread that the info names, or whoever sent under that identifier (KEV 3.3, step 2). */
    private @Nullable KevOpen join(long rcvid, long server, @Nullable KevReceive info) {
        if (info != null) {
            KevOpen open = info.node() == 0 ? threads.of(info.pid(), info.tid()).sent : null;
            if (open != null && open.transaction.coid == info.coid()) {
                return open;
            }
        }
        KevOpen open = opens.find(server, rcvid);
        return open == null || open.received ? null : open;
    }

    private KevOpen unsent(KevEvent event, long rcvid, long server, @Nullable KevReceive info) {
        summary.count("receives whose send is not in the trace");
        KevOpen open = opens.fresh();
        open.unsent = true;
        opens.live(open);
        Transaction transaction = open.transaction;
        transaction.time = event.time();
        transaction.requestFrame = event.record();
        transaction.request.begin(dialect, -1);
        transaction.request.put(0, event.data(), 4, KevCalls.shown(event));
        transaction.note(
                info != null && info.node() != 0
                        ? "the send is not in the trace: it came from node " + info.node()
                        : "the send is not in the trace");
        if (info != null) {
            transaction.coid = info.coid();
        }
        return open;
    }

    private void received(
            KevOpen open,
            KevEvent event,
            @Nullable KevThread thread,
            long rcvid,
            long server,
            @Nullable KevReceive info) {
        Transaction transaction = open.transaction;
        open.received = true;
        open.receivedAt = event.time();
        transaction.queueing = event.time() - transaction.time;
        transaction.rcvid = rcvid;
        transaction.server.pid = server;
        transaction.server.tid = thread == null ? -1 : thread.tid;
        if (info != null) {
            if (info.node() == 0) {
                opens.named(open, threads.of(info.pid(), info.tid()));
            } else {
                transaction.client.pid = info.pid();
                transaction.client.tid = info.tid();
            }
            transaction.server.chid = info.chid();
            transaction.client.node = info.node() == 0 ? -1 : info.node();
            opens.length(transaction.request, event, info);
            if (info.replyRoom() == 0) {
                transaction.reply().begin(dialect, 0);
            }
        }
        opens.map(open, server, rcvid);
        if (thread != null) {
            thread.serve(open);
        }
    }

    private void reply(KevEvent event, int call, @Nullable KevThread thread) {
        long server = thread == null ? opens.receiver(event.cpu()) : thread.pid;
        KevOpen open = opens.find(server, event.u4(0));
        if (open == null) {
            summary.count("replies to receives that are not in the trace");
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
            replyBytes(event, transaction);
        }
        if (thread != null) {
            thread.serve(open);
        }
        opens.replied(open);
    }

    private void replyBytes(KevEvent event, Transaction transaction) {
        int message = KevCalls.message(event, KevCalls.REPLYV);
        if (message < 0 || event.words() * 4 < message * 4 + KevCalls.WIDE) {
            return;
        }
        boolean empty = KevCalls.parts(event) == 0;
        long known = transaction.reply().full();
        transaction
                .reply()
                .begin(dialect, empty && known <= 0 && !transaction.reply().gaps() ? 0 : known);
        if (!empty) {
            transaction.reply().full(-1);
            transaction.reply().put(0, event.data(), message * 4, KevCalls.WIDE);
        }
    }

    private void read(KevEvent event, @Nullable KevThread thread) {
        if (thread != null) {
            thread.serve(opens.find(thread.pid, event.u4(0)));
            thread.readOffset = KevCalls.offset(event, KevCalls.READV);
        }
    }

    /** A server read more of the request: its bytes are another piece of it. */
    private void readExit(KevEvent event, @Nullable KevThread thread) {
        KevOpen open = thread == null ? null : thread.served();
        if (thread == null || open == null || thread.readOffset < 0 || KevCalls.failed(event)) {
            return;
        }
        boolean wide = event.words() > 2;
        long count = event.wide64() && wide ? event.s8(0) : event.u4(0);
        int word = event.wide64() && wide ? 2 : 1;
        if (count > 0) {
            int recorded = Math.min(wide ? KevCalls.WIDE : KevCalls.FAST, event.words() * 4 - word * 4);
            int shown = (int) Math.min(recorded, count);
            open.transaction.request.put(thread.readOffset, event.data(), word * 4, shown);
        }
        thread.readOffset = -1;
    }

    private void write(KevEvent event, @Nullable KevThread thread) {
        KevOpen open = thread == null ? null : opens.find(thread.pid, event.u4(0));
        int message = KevCalls.message(event, KevCalls.WRITEV);
        if (open != null && message >= 0) {
            open.transaction.reply().begin(dialect, -1);
            open.transaction
                    .reply()
                    .put(KevCalls.offset(event, KevCalls.WRITEV), event.data(), message * 4, KevCalls.WIDE);
        }
    }

    private void abandoned(int call, @Nullable KevThread thread) {
        summary.count("calls that were interrupted");
        KevOpen open = thread == null ? null : thread.sent;
        if (open != null && (call == KevCalls.SENDV || call == KevCalls.SENDVNC)) {
            open.transaction.outcome = Outcome.INTERRUPTED;
            open.transaction.answered = false;
            opens.close(open);
        }
    }

    /** Something between processes, on the processor that does it (KEV 2.4). */
    void communication(KevEvent event) {
        KevThread thread = threads.on(event.cpu());
        switch (event.code()) {
            case 0 -> opens.announced(thread, event.cpu(), event.u4(0), event.s4(1));
            case 1 -> pulses.sent(thread, event.u4(0), event.u4(1));
            case 2 -> opens.receives(event.cpu(), event.u4(1));
            case 3 -> pulses.receives(event.cpu(), event.u4(0), event.u4(1));
            case 10, 11 -> {
                KevOpen served = thread == null ? null : thread.served();
                if (served != null && served.client == null) {
                    opens.named(served, threads.of(event.u4(1), event.u4(0)));
                }
            }
            default -> {
                // Other pulses tell of connections, not of messages.
            }
        }
    }

    /** Buffers are lost: whatever was under way cannot be trusted any more. */
    void lost(long buffers) {
        opens.lost(buffers);
        threads.lost();
    }

    /** The trace is over. */
    void end() {
        opens.end();
    }
}
