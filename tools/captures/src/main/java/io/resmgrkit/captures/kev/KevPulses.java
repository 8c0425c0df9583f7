package io.resmgrkit.captures.kev;

import io.resmgrkit.captures.table.BoundedTable;
import io.resmgrkit.captures.transaction.Outcome;
import io.resmgrkit.captures.transaction.Transaction;
import io.resmgrkit.codec.Dialect;
import org.jspecify.annotations.Nullable;

/** Pulses: received ones are transactions without an answer; who sent them is known by the connection (KEV 2.4). */
final class KevPulses {
    private static final int CPUS = 64;
    private static final int MOST = 1 << 12;
    private static final long SIDE_CHANNEL = 0x4000_0000L;

    private final Dialect dialect;
    private final BoundedTable<Long> senders = new BoundedTable<>(MOST, evicted -> {});
    private final long[] sender = new long[CPUS];

    KevPulses(Dialect dialect) {
        this.dialect = dialect;
        java.util.Arrays.fill(sender, -1);
    }

    /** A thread sends a pulse over a connection that the server calls {@code scoid}. */
    void sent(@Nullable KevThread thread, long scoid, long server) {
        if (thread != null) {
            senders.put(server, scoid & ~SIDE_CHANNEL, thread.pid);
        }
    }

    /** A server is about to receive a pulse. */
    void receives(int cpu, long scoid, long server) {
        Long pid = senders.get(server, scoid & ~SIDE_CHANNEL);
        sender[cpu] = pid == null ? -1 : pid;
    }

    /** A server received a pulse: 12 of its 16 bytes at most are shown, and the info behind them is stale (KEV 3.1). */
    KevOpen received(KevEvent event, @Nullable KevThread thread, KevOpen open, int shown, int size) {
        Transaction transaction = open.transaction;
        transaction.outcome = Outcome.PULSE;
        transaction.time = event.time();
        transaction.requestFrame = event.record();
        transaction.request.begin(dialect, size);
        transaction.request.put(0, event.data(), 4, shown);
        transaction.client.pid = sender[event.cpu()];
        sender[event.cpu()] = -1;
        if (thread != null) {
            transaction.server.pid = thread.pid;
            transaction.server.tid = thread.tid;
        }
        return open;
    }
}
