package io.resmgrkit.conformance.iofunc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import org.jspecify.annotations.Nullable;

/**
 * The record locks of one object and the rules by which the list changes (B8.23).
 *
 * <p>The list is not kept minimal: adjacent ranges stay apart and a widened lock may overlap a later one of its own client, as in
 * the original. Every change hands back the waiters of the entries it touched.
 */
final class LockList {
    private final List<LockEntry> entries = new ArrayList<>(0);

    boolean isEmpty() {
        return entries.isEmpty();
    }

    List<LockEntry> entries() {
        return Collections.unmodifiableList(entries);
    }

    /** The first lock, in list order, that is in the way; null when there is none. */
    @Nullable
    LockEntry conflict(LockRange wanted) {
        for (LockEntry entry : entries) {
            if (entry.conflicts(wanted)) {
                return entry;
            }
        }
        return null;
    }

    /** Enters a lock nobody is in the way of. */
    List<LockWaiter> set(LockRange wanted) {
        List<LockWaiter> disturbed = new ArrayList<>(0);
        for (int i = 0; i < entries.size(); i++) {
            LockEntry own = entries.get(i);
            if (own.scoid() == wanted.scoid() && own.overlaps(wanted.start(), wanted.end())) {
                takeWaiters(own, disturbed);
                if (own.type() == wanted.type()) {
                    own.widen(wanted.start(), wanted.end());
                } else {
                    entries.remove(i);
                    entries.addAll(i, replacement(own, wanted));
                }
                return disturbed;
            }
        }
        entries.add(position(wanted.start()), entry(wanted));
        return disturbed;
    }

    /** Removes a range from every lock the connection holds. */
    List<LockWaiter> clear(int scoid, long start, long end) {
        List<LockWaiter> disturbed = new ArrayList<>(0);
        for (ListIterator<LockEntry> it = entries.listIterator(); it.hasNext(); ) {
            LockEntry own = it.next();
            if (own.scoid() == scoid && own.overlaps(start, end)) {
                takeWaiters(own, disturbed);
                it.remove();
                if (own.start() < start) {
                    it.add(own.piece(own.start(), start - 1));
                }
                if (own.end() > end) {
                    it.add(own.piece(end + 1, own.end()));
                }
            }
        }
        return disturbed;
    }

    /** Takes a waiter out of its queue; false when no client waits under this rcvid. */
    boolean removeWaiter(int rcvid) {
        for (LockEntry entry : entries) {
            for (Iterator<LockWaiter> it = entry.waiters.iterator(); it.hasNext(); ) {
                if (it.next().rcvid() == rcvid) {
                    it.remove();
                    return true;
                }
            }
        }
        return false;
    }

    /** Behind all locks that start earlier or at the same byte. */
    private int position(long start) {
        int i = 0;
        while (i < entries.size() && entries.get(i).start() <= start) {
            i++;
        }
        return i;
    }

    private static List<LockEntry> replacement(LockEntry own, LockRange wanted) {
        List<LockEntry> parts = new ArrayList<>(3);
        if (own.start() < wanted.start()) {
            parts.add(own.piece(own.start(), wanted.start() - 1));
        }
        parts.add(entry(wanted));
        if (own.end() > wanted.end()) {
            parts.add(own.piece(wanted.end() + 1, own.end()));
        }
        return parts;
    }

    private static LockEntry entry(LockRange wanted) {
        return new LockEntry(wanted.type(), wanted.scoid(), wanted.pid(), wanted.start(), wanted.end());
    }

    private static void takeWaiters(LockEntry from, List<LockWaiter> into) {
        into.addAll(from.waiters);
        from.waiters.clear();
    }
}
