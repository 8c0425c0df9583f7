package io.resmgrkit.conformance.iofunc;

import io.resmgrkit.codec.names.generated.IoFlag;

/**
 * What an open descriptor remembers ({@code iofunc_ocb_t}); a resource manager may extend it.
 *
 * <p>The members are public and plain, as in C, and protected by the lock of the attr.
 */
public class Ocb {
    /** {@link #flags}: {@code IOFUNC_OCB_PRIVILEGED} and {@code IOFUNC_OCB_MMAP}. */
    public static final int PRIVILEGED = 0x1;

    public static final int MMAP = 0x2;

    private final Attr attr;
    /** Access bits and open flags, {@link OpenFlags}. */
    public int ioflag;
    /** Position of the next read or write; an ordinal for directories. */
    public long offset;
    /** How the object is shared, {@code SH_*}. */
    public int sflag;

    public int flags;

    /** An OCB of an object, not yet counted there. */
    public Ocb(Attr attr) {
        this.attr = attr;
    }

    /** The object that is open. */
    public final Attr attr() {
        return attr;
    }

    final boolean reads() {
        return (ioflag & IoFlag._IO_FLAG_RD) != 0;
    }

    final boolean writes() {
        return (ioflag & IoFlag._IO_FLAG_WR) != 0;
    }

    final boolean is32bit() {
        return attr.is32bit(ioflag);
    }
}
