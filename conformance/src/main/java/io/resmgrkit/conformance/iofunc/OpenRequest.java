package io.resmgrkit.conformance.iofunc;

import io.resmgrkit.codec.generated.IoConnect;
import io.resmgrkit.codec.generated.IoConnectEncoder;
import io.resmgrkit.codec.names.generated.IoFlag;

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

    /** Which bits of ioflag are access bits in the release of the message. */
    private final int accessBits;

    /** A request of 6.x, for reading and writing; see the fields. */
    public OpenRequest(int ioflag, int access, int sflag, int mode) {
        this(OpenFlags.ACCESS, ioflag, access, sflag, mode);
    }

    /** A request with the {@linkplain OpenFlags#access access bits} of a release; see the fields. */
    public OpenRequest(int accessBits, int ioflag, int access, int sflag, int mode) {
        this.accessBits = accessBits;
        this.ioflag = ioflag;
        this.access = access;
        this.sflag = sflag;
        this.mode = mode;
    }

    /** The request of a connect message. */
    public static OpenRequest of(IoConnect msg) {
        return new OpenRequest(
                OpenFlags.access(msg.dialect()), (int) msg.ioflag(), msg.access(), msg.sflag(), (int) msg.mode());
    }

    /** Puts the changed members back into the message they came from. */
    public void writeBack(IoConnectEncoder msg) {
        msg.ioflag(Integer.toUnsignedLong(ioflag));
        msg.mode(Integer.toUnsignedLong(mode));
    }

    /** The flags with the access bits that do not count cleared. */
    int masked() {
        return ioflag & (access | ~accessBits);
    }

    /** Whether flags ask for execution, which they can since 7.0. */
    boolean executes(int flags) {
        return (flags & accessBits & IoFlag._IO_FLAG_EX) != 0;
    }
}
