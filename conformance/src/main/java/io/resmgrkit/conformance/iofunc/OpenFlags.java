package io.resmgrkit.conformance.iofunc;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.generated.IoFlag;

/** Masks of {@code ioflag}; the bits themselves are {@link IoFlag}. */
public final class OpenFlags {
    /** Reading and writing: in messages and OCBs these are bits of their own, not O_RDONLY and its like (B8.8). */
    public static final int ACCESS = IoFlag._IO_FLAG_RD | IoFlag._IO_FLAG_WR;

    /** The flags that ask for synchronized output. */
    public static final int SYNC = IoFlag.O_SYNC | IoFlag.O_DSYNC | IoFlag.O_RSYNC;

    /** Flags that can be changed on an open descriptor (B8.17). */
    public static final int SETTABLE = IoFlag.O_NONBLOCK | IoFlag.O_APPEND | SYNC | IoFlag.O_LARGEFILE;

    private static final int EXECUTE_SINCE = 700;

    private OpenFlags() {}

    /** The access bits of a release: {@link #ACCESS}, since 7.0 that for execution too (LAYOUT 2.1). */
    public static int access(Dialect dialect) {
        return dialect.release() >= EXECUTE_SINCE ? ACCESS | IoFlag._IO_FLAG_EX : ACCESS;
    }
}
