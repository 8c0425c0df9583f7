package io.resmgrkit.conformance.iofunc;

import io.resmgrkit.codec.generated.IoConnect;
import io.resmgrkit.codec.generated.IoConnectEncoder;

/**
 * The members of an open message that the open rules read and change (B8.4, B8.5); openfd makes one of its own message (B6.5).
 */
public final class OpenRequest {
    /** Access bits and open flags; O_TRUNC may be cleared (B8.4 step 5). */
    public int ioflag;

    /** Which of the access bits count. */
    public final int access;

    /** How the object is to be shared. */
    public final int sflag;

    /** Mode of a new object; changed when one is made. */
    public int mode;

    /** A request; see the fields. */
    public OpenRequest(int ioflag, int access, int sflag, int mode) {
        this.ioflag = ioflag;
        this.access = access;
        this.sflag = sflag;
        this.mode = mode;
    }

    /** The request of a connect message. */
    public static OpenRequest of(IoConnect msg) {
        return new OpenRequest((int) msg.ioflag(), msg.access(), msg.sflag(), (int) msg.mode());
    }

    /** Puts the changed members back into the message they came from. */
    public void writeBack(IoConnectEncoder msg) {
        msg.ioflag(Integer.toUnsignedLong(ioflag));
        msg.mode(Integer.toUnsignedLong(mode));
    }

    /** The flags with the access bits that do not count cleared. */
    int masked() {
        return ioflag & (access | ~OpenFlags.ACCESS);
    }
}
