package io.resmgrkit.conformance.iofunc;

import io.resmgrkit.codec.names.generated.LockType;
import java.util.ArrayList;
import java.util.List;

/** A record lock in the list of an attr: a range held by a client connection, and who waits for it (B8.23). */
public final class LockEntry {
    /** End of a lock to the end of the file. */
    public static final long TO_END = Long.MAX_VALUE;

    final List<LockWaiter> waiters = new ArrayList<>(0);
    private final int type;
    private final int scoid;
    private final int pid;
    private long start;
    private long end;

    LockEntry(int type, int scoid, int pid, long start, long end) {
        this.type = type;
        this.scoid = scoid;
        this.pid = pid;
        this.start = start;
        this.end = end;
    }

    /** {@code F_RDLCK} or {@code F_WRLCK} of {@link LockType}. */
    public int type() {
        return type;
    }

    /** The connection that holds it. */
    public int scoid() {
        return scoid;
    }

    /** The process that asked for it. */
    public int pid() {
        return pid;
    }

    /** First byte. */
    public long start() {
        return start;
    }

    /** Last byte, inclusive; {@link #TO_END} for all that follow. */
    public long end() {
        return end;
    }

    /** Clients that wait for it to go. */
    public int blocked() {
        return waiters.size();
    }

    boolean overlaps(long from, long to) {
        return start <= to && from <= end;
    }

    /** Whether another connection's lock of this type on this range is in its way, or it in that one's. */
    boolean conflicts(LockRange wanted) {
        return scoid != wanted.scoid()
                && overlaps(wanted.start(), wanted.end())
                && !(type == LockType.F_RDLCK && wanted.type() == LockType.F_RDLCK);
    }

    void widen(long from, long to) {
        start = Math.min(start, from);
        end = Math.max(end, to);
    }

    /** What is left of this lock between two bytes, without its waiters. */
    LockEntry piece(long from, long to) {
        return new LockEntry(type, scoid, pid, from, to);
    }
}
