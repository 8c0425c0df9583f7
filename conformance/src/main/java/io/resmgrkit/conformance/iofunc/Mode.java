package io.resmgrkit.conformance.iofunc;

import io.resmgrkit.codec.names.generated.FileMode;

/** Masks of {@code st_mode}; the bits themselves are {@link FileMode}. */
public final class Mode {
    /** The type bits. */
    public static final int S_IFMT = 0xf000;

    /** Read, write and execute for everybody: {@code S_IPERMS}. */
    public static final int S_IPERMS = 0777;

    /** Everything chmod() may change. */
    static final int CHANGEABLE = 07777;

    /** Read, write and execute for the owner: {@code S_IRWXU}. */
    static final int S_IRWXU = FileMode.S_IREAD | FileMode.S_IWRITE | FileMode.S_IEXEC;

    /** Execution by anybody. */
    static final int EXECUTE = FileMode.S_IXUSR | FileMode.S_IXGRP | FileMode.S_IXOTH;

    private Mode() {}

    /** Whether the type bits of {@code mode} are {@code type}, one of {@code FileMode.S_IF*}. */
    public static boolean is(int mode, int type) {
        return (mode & S_IFMT) == type;
    }
}
