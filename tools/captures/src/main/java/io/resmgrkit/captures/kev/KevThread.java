package io.resmgrkit.captures.kev;

import org.jspecify.annotations.Nullable;

/** A thread, with the calls it is in. */
final class KevThread {
    final long pid;
    final long tid;
    /** The transaction that it waits for. */
    @Nullable
    KevOpen sent;

    long readOffset = -1;
    /** The path that the path manager resolved for it last. */
    byte @Nullable [] resolved;

    private @Nullable KevOpen served;
    private long servedUse;

    KevThread(long pid, long tid) {
        this.pid = pid;
        this.tid = tid;
    }

    /** It serves a transaction now. */
    void serve(@Nullable KevOpen open) {
        served = open;
        servedUse = open == null ? 0 : open.use;
    }

    /** The transaction that it reads from or that it answered last, unless that is over. */
    @Nullable
    KevOpen served() {
        return served != null && served.live && served.use == servedUse ? served : null;
    }
}
