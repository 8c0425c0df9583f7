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

    private final BoundedTable<byte[]> open = new BoundedTable<>(MOST, evicted -> {});

    /** The path manager resolves a path for a thread; what is longer than a path can be is none. */
    void resolved(KevThread thread, byte[] path) {
        thread.resolved = path.length == 0 || path.length > LONGEST ? null : path;
    }

    /** A thread asked for a connection and has it, unless {@code coid} is -1. */
    void attached(@Nullable KevThread thread, long coid) {
        if (thread == null || coid < 0) {
            return;
        }
        byte[] path = thread.resolved;
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
        if (type(transaction) == IoType._IO_CONNECT) {
            transaction.path = thread.resolved;
            if (thread.resolved != null) {
                transaction.note("path from PATHMGR");
            }
        } else {
            transaction.path = open.get(thread.pid, transaction.coid);
        }
    }

    /** A transaction is over: an open names its connection, a close ends that. */
    void over(Transaction transaction) {
        if (transaction.outcome != Outcome.REPLIED || transaction.client.pid < 0) {
            return;
        }
        int type = type(transaction);
        if (type == IoType._IO_CLOSE) {
            open.remove(transaction.client.pid, transaction.coid);
        } else if (type == IoType._IO_CONNECT && transaction.path != null && opens(transaction)) {
            open.put(transaction.client.pid, transaction.coid, transaction.path);
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
