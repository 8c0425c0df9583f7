package io.resmgrkit.conformance.derived;

import io.resmgrkit.conformance.transcript.Client;
import java.util.List;

/** Who sends, and on which descriptor. */
record Sender(int pid, int scoid, int coid, int uid) {
    /** Root, on descriptor 3. */
    static final Sender ROOT = new Sender(101, 0x4000_0040, 3, 0);

    /** Somebody else, without privileges. */
    static final Sender USER = new Sender(102, 0x4000_0041, 3, 2000);

    /** The process manager, which maps files for others. */
    static final Sender PROCNTO = new Sender(1, 0x4000_0043, 9, 0);

    Sender on(int descriptor) {
        return new Sender(pid, scoid, descriptor, uid);
    }

    String key() {
        return scoid + " " + coid;
    }

    Client client() {
        return new Client(0, pid, 1, scoid, coid, uid, uid, uid, uid, List.of());
    }
}
