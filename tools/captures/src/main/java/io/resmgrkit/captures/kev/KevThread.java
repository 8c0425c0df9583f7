package io.resmgrkit.captures.kev;

import org.jspecify.annotations.Nullable;

/** A thread, with the calls it is in. */
final class KevThread {
    private static final byte[] NOTHING = new byte[0];

    final long pid;
    final long tid;
    /** The transaction that it waits for. */
    @Nullable
    KevOpen sent;

    /** Where in the request it reads, -1 when it does not. */
    long readOffset = -1;
    /** Where in the reply it writes, -1 when it does not. */
    long writeOffset = -1;
    /** What it writes, as far as recorded. */
    byte[] written = NOTHING;
    /** Whether it is destroyed; another may get its number. */
    boolean gone;
    /** The path that the path manager resolved for it last. */
    byte @Nullable [] resolved;
    /** Whether a server refused it already. */
    boolean tried;

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

    /** It writes to the reply; the bytes are those at {@code from}. */
    void writes(long offset, byte[] data, int from) {
        writeOffset = offset;
        if (offset >= 0) {
            written = written.length == 0 ? new byte[KevCalls.WIDE] : written;
            System.arraycopy(data, from, written, 0, KevCalls.WIDE);
        }
    }

    /** The transaction that it reads from or that it answered last, unless that is over. */
    @Nullable
    KevOpen served() {
        return served != null && served.live && served.use == servedUse ? served : null;
    }
}
