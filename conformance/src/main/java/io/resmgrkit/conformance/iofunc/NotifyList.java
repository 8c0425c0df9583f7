package io.resmgrkit.conformance.iofunc;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Who wants to know of one condition ({@code iofunc_notify_t}); newest entry first (B9). */
public final class NotifyList {
    private final Deque<Entry> entries = new ArrayDeque<>(0);

    /** Clients on the list, armed or not. */
    public int size() {
        return entries.size();
    }

    /** {@code IOFUNC_NOTIFY_INPUT_CHECK} and its like: whether an armed entry would be delivered at this count. */
    public boolean check(int count) {
        for (Entry entry : entries) {
            if (entry.armed && entry.threshold <= count) {
                return true;
            }
        }
        return false;
    }

    Iterable<Entry> entries() {
        return entries;
    }

    /** The entry of a descriptor, made if there is none. */
    Entry of(int scoid, int coid) {
        for (Entry entry : entries) {
            if (entry.scoid == scoid && entry.coid == coid) {
                return entry;
            }
        }
        Entry made = new Entry(scoid, coid);
        entries.addFirst(made);
        return made;
    }

    void remove(int scoid, int coid) {
        for (Iterator<Entry> it = entries.iterator(); it.hasNext(); ) {
            Entry entry = it.next();
            if (entry.scoid == scoid && entry.coid == coid) {
                it.remove();
            }
        }
    }

    /** One client's wish. */
    static final class Entry {
        final int scoid;
        final int coid;
        boolean armed;
        boolean extended;
        int threshold;
        int rcvid;
        int notify;
        /** The kind of event without flags. */
        int type;

        int signo;
        long value;
        int code;
        int priority;

        Entry(int scoid, int coid) {
            this.scoid = scoid;
            this.coid = coid;
        }
    }
}
