package io.resmgrkit.captures.qnet;

import io.resmgrkit.captures.table.BoundedTable;
import io.resmgrkit.captures.transaction.CaptureListener;
import io.resmgrkit.captures.transaction.Outcome;
import io.resmgrkit.captures.transaction.Summary;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** The transactions under way: bounded in number and in bytes. One that must make room is told as unanswered, with the reason. */
final class OpenTransactions {
    private static final int MOST_BYTES = 1 << 25;
    private static final String EVICTED = "open requests evicted to bound memory";

    private final CaptureListener listener;
    private final Summary summary;
    private final long[] evictions;
    private final BoundedTable<Open> byHandle;
    private final BoundedTable<Open> byRead;
    private final ArrayDeque<Open> spare = new ArrayDeque<>();
    private long bytes;
    private long number;

    OpenTransactions(int most, CaptureListener listener, Summary summary) {
        this.listener = listener;
        this.summary = summary;
        evictions = summary.counter(EVICTED);
        byHandle = new BoundedTable<>(most, this::evicted);
        byRead = new BoundedTable<>(most, evicted -> evicted.readHandle = false);
    }

    /** A transaction to fill, not yet open. */
    Open fresh() {
        Open open = spare.pollFirst();
        if (open == null) {
            open = new Open();
        }
        open.transaction.number = ++number;
        return open;
    }

    /** Opens a transaction; one with the same handle that has no answer yet never gets one. */
    void open(Direction direction, long handle, Open open) {
        open.direction = direction.id;
        open.handle = handle;
        bytes += open.transaction.footprint();
        Open before = byHandle.put(direction.id, handle, open);
        if (before != null) {
            superseded(before, open);
        }
        limit();
    }

    /** The newest one stays, whatever its size: it is worked on. */
    private void limit() {
        while (bytes > MOST_BYTES && byHandle.size() > 1) {
            Open oldest = byHandle.removeOldest();
            if (oldest != null) {
                evicted(oldest);
            }
        }
    }

    private void superseded(Open before, Open now) {
        if (before.transaction.damaged && before.sequence == now.sequence) {
            now.transaction.note("frame " + before.transaction.requestFrame + " was a damaged copy of this request");
            summary.count("damaged frames that were sent again");
            forget(before);
            before.transaction.clear();
            before.clear();
            spare.push(before);
            return;
        }
        if (!answered(before)) {
            summary.count("requests without an answer before their handle was used again");
            unanswered(before);
        }
    }

    /** The open transaction of a handle, over whichever link it came. */
    @Nullable
    Open find(Direction direction, long handle) {
        Open open = byHandle.get(direction.id, handle);
        for (int i = 0; open == null && i < direction.others.size(); i++) {
            open = byHandle.get(direction.others.get(i).id, handle);
        }
        return open;
    }

    /** The server named a handle of its own, by which the client answers its reads. */
    void reads(Direction direction, long readHandle, Open open) {
        forgetReads(open);
        open.readHandle = true;
        open.reads = readHandle;
        open.readDirection = direction.id;
        Open before = byRead.put(direction.id, readHandle, open);
        if (before != null && before != open) {
            before.readHandle = false;
        }
    }

    /** The open transaction that the server reads under that handle. */
    @Nullable
    Open reading(Direction direction, long readHandle) {
        Open open = byRead.get(direction.id, readHandle);
        for (int i = 0; open == null && i < direction.others.size(); i++) {
            open = byRead.get(direction.others.get(i).id, readHandle);
        }
        return open;
    }

    /** The messages of an open transaction took more memory. */
    void grown(int before, Open open) {
        bytes += open.transaction.footprint() - before;
        if (bytes > MOST_BYTES && byHandle.put(open.direction, open.handle, open) == open) {
            limit();
        }
    }

    /** Closes a transaction and tells of it. */
    void close(Open open) {
        byHandle.remove(open.direction, open.handle);
        forget(open);
        tell(open);
    }

    /** Tells of a transaction that is not, or no longer, open. */
    void tell(Open open) {
        open.transaction = listener.transaction(open.transaction);
        open.clear();
        spare.push(open);
    }

    /** The capture is over. */
    void end() {
        for (Open open = byHandle.removeOldest(); open != null; open = byHandle.removeOldest()) {
            if (!answered(open)) {
                summary.count("requests without an answer in the capture");
                unanswered(open);
            }
        }
    }

    /** One whose answer was damaged is told with that when nothing better came. */
    private boolean answered(Open open) {
        if (open.doubt == null) {
            return false;
        }
        forget(open);
        tell(open);
        return true;
    }

    private void evicted(Open open) {
        if (answered(open)) {
            return;
        }
        open.transaction.note("given up to bound memory: too many requests are open");
        evictions[0]++;
        unanswered(open);
    }

    private void unanswered(Open open) {
        open.transaction.outcome = Outcome.UNANSWERED;
        forget(open);
        tell(open);
    }

    /** It is no longer under way. */
    private void forget(Open open) {
        bytes -= open.transaction.footprint();
        forgetReads(open);
    }

    private void forgetReads(Open open) {
        if (open.readHandle) {
            byRead.remove(open.readDirection, open.reads);
            open.readHandle = false;
        }
    }
}
