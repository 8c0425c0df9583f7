package io.resmgrkit.captures.kev;

import io.resmgrkit.captures.table.BoundedTable;
import org.jspecify.annotations.Nullable;

/**
 * Names of processes. A ring file, or a newer logger, has them behind the events they belong to (KEV 1.6), so they are collected
 * first where the file can be read twice; a later name does not displace the first one of such a pass. When the events are read in
 * their order, a process has the name that it was given last.
 */
public final class KevNames {
    /** The event that creates a process and names it (KEV 2). */
    static final int CREATE = 0xc0;

    /** The event that ends a process and names it. */
    static final int DESTROY = 0x100;

    private static final int MOST = 1 << 15;
    private static final int LONGEST = 128;

    private final BoundedTable<byte[]> names = new BoundedTable<>(MOST, evicted -> {});

    /** Takes a process event; the name at the end of a process counts where nothing named it before. */
    void event(KevEvent event, boolean keepFirst) {
        int code = event.code();
        if (code == CREATE || code == DESTROY) {
            byte[] name = event.text(2);
            long pid = event.u4(1);
            boolean keep = (keepFirst || code == DESTROY) && names.get(pid, 0) != null;
            if (name.length > 0 && name.length <= LONGEST && !keep) {
                names.put(pid, 0, name);
            }
        }
    }

    /** The name of a process, or null. */
    byte @Nullable [] of(long pid) {
        return names.get(pid, 0);
    }
}
