package io.resmgrkit.captures.kev;

import io.resmgrkit.captures.table.BoundedTable;
import io.resmgrkit.captures.transaction.Outcome;
import io.resmgrkit.captures.transaction.Transaction;
import io.resmgrkit.codec.names.generated.ConnectSubtype;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.codec.wire.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Which object a connection is open on. The path in a connect message is cut off, the path manager's event of the same thread has it
 * (KEV 2.5, KEV 3.3 step 7).
 */
final class KevPaths {
    private static final int MOST = 1 << 15;
    /** The system's limit on paths. */
    private static final int LONGEST = 1024;

    /** Connection to the process manager, which is the path manager too. */
    private static final long SYSMGR_COID = 0x4000_0000L;

    private static final String FROM = "path from PATHMGR";

    private final BoundedTable<byte[]> open = new BoundedTable<>(MOST, evicted -> {});

    /**
     * The path manager resolves a path for a thread; what is longer than a path can be is none. If the thread waits for the path
     * manager's answer to a connect message, that asked for it (KEV 3.3 step 6).
     */
    void resolved(KevThread thread, byte[] path) {
        byte[] resolved = path.length == 0 || path.length > LONGEST ? null : path;
        thread.resolved = resolved;
        thread.tried = false;
        KevOpen sent = thread.sent;
        if (resolved != null && sent != null && asks(sent.transaction) && sent.transaction.path == null) {
            sent.transaction.path = resolved;
            sent.transaction.note(FROM);
        }
    }

    private static boolean asks(Transaction transaction) {
        return transaction.coid == SYSMGR_COID && type(transaction) == IoType._IO_CONNECT;
    }

    /** A thread asked for a connection and has it, unless {@code coid} is -1. */
    void attached(@Nullable KevThread thread, long coid) {
        if (thread == null || coid < 0) {
            return;
        }
        byte[] path = thread.tried ? null : thread.resolved;
        if (path == null) {
            open.remove(thread.pid, coid);
        } else {
            open.put(thread.pid, coid, path);
        }
    }

    /** A connection is given up. */
    void detach(@Nullable KevThread thread, long coid) {
        if (thread != null) {
            open.remove(thread.pid, coid);
        }
    }

    /** A thread sends: the path is what the connection is open on, or for a connect what was resolved. */
    void send(Transaction transaction, KevThread thread) {
        if (asks(transaction)) {
            // What was resolved before belongs to an earlier open.
            return;
        }
        if (type(transaction) == IoType._IO_CONNECT) {
            transaction.path = thread.resolved;
            if (thread.resolved != null) {
                transaction.note(FROM);
            }
        } else {
            transaction.path = open.get(thread.pid, transaction.coid);
        }
    }

    /** A transaction of a client is over: an open names its connection, a close ends that. */
    void over(Transaction transaction, @Nullable KevThread client) {
        int type = type(transaction);
        if (type == IoType._IO_CONNECT && client != null) {
            settled(transaction, client);
        }
        if (transaction.outcome != Outcome.REPLIED || transaction.client.pid < 0 || asks(transaction)) {
            return;
        }
        if (type == IoType._IO_CLOSE) {
            open.remove(transaction.client.pid, transaction.coid);
        } else if (type == IoType._IO_CONNECT && transaction.path != null && opens(transaction)) {
            open.put(transaction.client.pid, transaction.coid, transaction.path);
        }
    }

    /**
     * A resolved path is used up by the connect that succeeds, or when the path manager refuses it. A server that refuses leaves it to
     * the next server, but a connection without a connect message (of a dup(), say) has nothing to do with it any more.
     */
    private static void settled(Transaction transaction, KevThread client) {
        boolean asked = asks(transaction);
        boolean refused = transaction.outcome == Outcome.FAILED;
        boolean done = transaction.outcome == Outcome.REPLIED && transaction.status >= 0;
        if (asked ? refused : done) {
            client.resolved = null;
        } else if (!asked) {
            client.tried = true;
        }
    }

    private static boolean opens(Transaction transaction) {
        if (transaction.status < 0) {
            return false;
        }
        int subtype = word(transaction, 2);
        return subtype == ConnectSubtype._IO_CONNECT_OPEN || subtype == ConnectSubtype._IO_CONNECT_COMBINE;
    }

    private static int type(Transaction transaction) {
        return word(transaction, 0);
    }

    private static int word(Transaction transaction, int at) {
        return transaction.request.captured() < at + 2
                ? -1
                : Bytes.u2(
                        transaction.request.array(),
                        at,
                        transaction.request.dialect().bigEndian());
    }
}
