package io.resmgrkit.captures.transaction;

import org.jspecify.annotations.Nullable;

/** One end of a transaction; what the capture does not tell is -1 or null. Mutable and reused. */
public final class Party {
    /** Process number. */
    public long pid;
    /** Thread number, from 1. */
    public long tid;
    /** Name of the program. */
    public byte @Nullable [] name;
    /** Link-layer or IP address. */
    public @Nullable String address;
    /** Node number as the other end knows it. */
    public long node;
    /** Channel of a server. */
    public long chid;

    /** Nothing known. */
    public Party() {
        clear();
    }

    /** Forgets everything. */
    public void clear() {
        pid = -1;
        tid = -1;
        name = null;
        address = null;
        node = -1;
        chid = -1;
    }
}
