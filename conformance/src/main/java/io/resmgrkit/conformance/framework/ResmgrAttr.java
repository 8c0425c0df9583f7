package io.resmgrkit.conformance.framework;

import org.jspecify.annotations.Nullable;

/**
 * Attributes of a resource manager ({@code resmgr_attr_t}).
 *
 * @param flags {@code RESMGR_FLAG_*}
 * @param npartsMax parts a handler may reply with; raised to the library's minimum of one
 * @param msgMaxSize bytes the receive buffer should hold at least (B1.1)
 * @param otherFunc asked before ENOSYS, if {@link #ATTACH_OTHERFUNC} is set (B2.1)
 */
public record ResmgrAttr(
        int flags, int npartsMax, int msgMaxSize, @Nullable OtherFunc otherFunc) {
    /** {@code RESMGR_FLAG_ATTACH_OTHERFUNC}: {@link #otherFunc} is valid. */
    public static final int ATTACH_OTHERFUNC = 4;

    /** {@code RESMGR_FLAG_CROSS_ENDIAN}: messages of the other byte order are swapped instead of refused (B1.5, B11). */
    public static final int CROSS_ENDIAN = 8;

    /** Fewest parts of a context. */
    static final int NPARTS_MIN = 1;

    /** Raises nparts_max to the minimum. */
    public ResmgrAttr {
        npartsMax = Math.max(npartsMax, NPARTS_MIN);
    }

    /** Attributes without an other_func. */
    public ResmgrAttr(int flags, int npartsMax, int msgMaxSize) {
        this(flags, npartsMax, msgMaxSize, null);
    }

    boolean crossEndian() {
        return (flags & CROSS_ENDIAN) != 0;
    }

    @Nullable
    OtherFunc attachedOtherFunc() {
        return (flags & ATTACH_OTHERFUNC) != 0 ? otherFunc : null;
    }
}
