package io.resmgrkit.captures.kev;

import io.resmgrkit.captures.table.BoundedTable;
import io.resmgrkit.captures.transaction.CaptureListener;
import io.resmgrkit.captures.transaction.Payload;
import io.resmgrkit.captures.transaction.Summary;
import io.resmgrkit.captures.transaction.Transaction;
import io.resmgrkit.codec.Dialect;
import java.util.ArrayDeque;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The transactions under way, by client thread and by what the server calls them; bounded. */
final class KevOpens {
    private static final int CPUS = 64;

    private final KevNames names;
    private final KevPaths paths;
    private final CaptureListener listener;
    private final Summary summary;
    private final BoundedTable<KevOpen> live;
    private final BoundedTable<KevOpen> byServer;
    private final ArrayDeque<KevOpen> spare = new ArrayDeque<>();
    private final @Nullable KevOpen[] nameless = new KevOpen[CPUS];
    private final long[] receivers = new long[CPUS];
    private final byte[] scratch = new byte[KevCalls.WIDE];
    private long number;
    private long uses;

    KevOpens(int most, KevNames names, KevPaths paths, CaptureListener listener, Summary summary) {
        this.names = names;
        this.paths = paths;
        this.listener = listener;
        this.summary = summary;
        live = new BoundedTable<>(most, this::evicted);
        byServer = new BoundedTable<>(most, evicted -> evicted.mapped = false);
        Arrays.fill(receivers, -1);
    }

    /** A transaction to fill. */
    KevOpen fresh() {
        KevOpen open = spare.pollFirst();
        if (open == null) {
            open = new KevOpen();
        }
        open.transaction.number = ++number;
        open.use = ++uses;
        return open;
    }

    /** It is under way from now on. */
    void live(KevOpen open) {
        open.live = true;
        live.put(open.use, 0, open);
    }

    /** A thread sent; it has one transaction at most, so an earlier one ended unseen. */
    void sent(KevOpen open, @Nullable KevThread thread, int cpu) {
        live(open);
        if (thread == null) {
            forgetNameless(cpu);
            open.cpu = cpu;
            nameless[cpu] = open;
            return;
        }
        KevOpen before = thread.sent;
        if (before != null) {
            before.transaction.note("the exit of this call is not in the trace");
            summary.count("sends whose exit is not in the trace");
            close(before);
        }
        open.client = thread;
        thread.sent = open;
    }

    /** The kernel tells to whom the send of this processor goes and what the server will call it. */
    void announced(@Nullable KevThread thread, int cpu, long rcvid, int server) {
        KevOpen open = thread == null ? nameless[cpu] : thread.sent;
        if (open == null || open.received) {
            return;
        }
        open.transaction.rcvid = rcvid;
        if (server > 0) {
            open.transaction.server.pid = server;
            map(open, server, rcvid);
        } else if (server == 0) {
            open.transaction.note("sent to another node");
        }
    }

    /** A process receives on a processor whose thread may be unknown. */
    void receives(int cpu, long pid) {
        receivers[cpu] = pid;
    }

    /** The process that received on a processor last, -1 if unknown. */
    long receiver(int cpu) {
        return receivers[cpu];
    }

    /** The open transaction that a server calls so. */
    @Nullable
    KevOpen find(long server, long rcvid) {
        return byServer.get(server, rcvid);
    }

    /** A server calls a transaction so from now on; identifiers are used again as soon as a reply is out. */
    void map(KevOpen open, long server, long rcvid) {
        unmap(open);
        KevOpen before = byServer.put(server, rcvid, open);
        if (before != null && before != open) {
            before.mapped = false;
        }
        open.mapped = true;
        open.serverPid = server;
        open.rcvid = rcvid;
    }

    /** The client of a transaction became known. */
    void named(KevOpen open, KevThread thread) {
        Transaction transaction = open.transaction;
        if (open.client != null) {
            return;
        }
        transaction.client.pid = thread.pid;
        transaction.client.tid = thread.tid;
        if (open.cpu >= 0 && nameless[open.cpu] == open) {
            nameless[open.cpu] = null;
        }
        if (thread.sent == null && !open.unsent) {
            thread.sent = open;
            open.client = thread;
        }
        if (transaction.path == null) {
            paths.send(transaction, thread);
        }
    }

    /** The lengths that a server was told; bytes of the record beyond the message are none of it. */
    void length(Payload request, KevEvent receive, KevReceive info) {
        Dialect dialect = request.dialect();
        int had = request.captured();
        boolean nothing = true;
        for (int i = 0; i < had; i++) {
            nothing &= request.array()[i] == 0;
        }
        int shown = (int) Math.min(Math.max(0, info.offered()), KevCalls.WIDE);
        if (nothing && receive.words() > 2) {
            // An unreadable buffer gives zeros in the send; the server may still have read it.
            System.arraycopy(receive.data(), 4, scratch, 0, shown);
        } else {
            shown = Math.min(shown, had);
            System.arraycopy(request.array(), 0, scratch, 0, shown);
        }
        request.clear();
        request.begin(dialect, info.offered());
        request.put(0, scratch, 0, shown);
    }

    /** The server answered: the identifier is free; where no exit of the client will come, that is all. */
    void replied(KevOpen open) {
        unmap(open);
        if (open.unsent) {
            close(open);
        }
    }

    /** A transaction is over: tells it. */
    void close(KevOpen open) {
        live.remove(open.use, 0);
        finish(open);
    }

    /** Tells a transaction that never was under way. */
    void tell(KevOpen open) {
        finish(open);
    }

    /** Everything under way is broken. */
    void lost(long buffers) {
        for (KevOpen open = live.removeOldest(); open != null; open = live.removeOldest()) {
            open.transaction.note("broken by " + buffers + " lost buffers");
            summary.count("calls broken by lost buffers");
            finish(open);
        }
        Arrays.fill(receivers, -1);
    }

    /** The trace is over. */
    void end() {
        for (KevOpen open = live.removeOldest(); open != null; open = live.removeOldest()) {
            open.transaction.note("open at the end of the trace");
            summary.count("calls open at the end of the trace");
            finish(open);
        }
    }

    private void forgetNameless(int cpu) {
        KevOpen before = nameless[cpu];
        if (before != null) {
            before.cpu = -1;
        }
    }

    private void evicted(KevOpen open) {
        open.transaction.note("given up to bound memory: too many calls are open");
        summary.count("open calls evicted to bound memory");
        finish(open);
    }

    private void finish(KevOpen open) {
        Transaction transaction = open.transaction;
        paths.over(transaction);
        transaction.client.name = names.of(transaction.client.pid);
        transaction.server.name = names.of(transaction.server.pid);
        transaction.weigh();
        open.transaction = listener.transaction(transaction);
        unmap(open);
        KevThread thread = open.client;
        if (thread != null && thread.sent == open) {
            thread.sent = null;
        }
        if (open.cpu >= 0 && nameless[open.cpu] == open) {
            nameless[open.cpu] = null;
        }
        open.clear();
        spare.push(open);
    }

    private void unmap(KevOpen open) {
        if (open.mapped) {
            byServer.remove(open.serverPid, open.rcvid);
            open.mapped = false;
        }
    }
}
