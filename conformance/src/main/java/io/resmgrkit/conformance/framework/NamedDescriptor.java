package io.resmgrkit.conformance.framework;

import io.resmgrkit.codec.generated.IoDup;
import io.resmgrkit.codec.generated.IoOpenfd;
import io.resmgrkit.codec.generated.MsgInfo;
import io.resmgrkit.codec.generated.MsgInfoHdr;

/**
 * A descriptor that a message names by a server info (B3.1).
 *
 * @param key seals the message, 0 for none. 8.0 has a handle of the kernel in its place, of which nothing is known but the name:
 *     there it vouches for nobody
 */
record NamedDescriptor(int nd, int pid, int scoid, int coid, long key) {
    /** Since that release dup and openfd carry the short server info and a handle. */
    private static final int SHORT_SINCE = 800;

    static NamedDescriptor of(IoDup msg) {
        return msg.dialect().release() < SHORT_SINCE ? of(msg.info(), msg.key()) : of(msg.msgInfoHdr());
    }

    static NamedDescriptor of(IoOpenfd msg) {
        return msg.dialect().release() < SHORT_SINCE ? of(msg.info(), msg.key()) : of(msg.msgInfoHdr());
    }

    static NamedDescriptor of(MsgInfo info) {
        return of(info, 0);
    }

    private static NamedDescriptor of(MsgInfo info, long key) {
        return new NamedDescriptor((int) info.nd(), info.pid(), info.scoid(), info.coid(), key);
    }

    private static NamedDescriptor of(MsgInfoHdr info) {
        return new NamedDescriptor((int) info.nd(), info.pid(), info.scoid(), info.coid(), 0);
    }
}
