package io.resmgrkit.conformance.iofunc;

import io.resmgrkit.codec.generated.IoPowerEncoder;
import io.resmgrkit.conformance.framework.IoHandler;
import org.jspecify.annotations.Nullable;

/**
 * What the objects of one mounted tree share ({@code iofunc_mount_t}).
 *
 * <p>The members are public and plain, as in C: handlers read them all over.
 */
public class Mount {
    /** {@link #flags}: {@code IOFUNC_MOUNT_32BIT}, offsets and sizes stay below 2^31 (B8.2a). */
    public static final int BITS32 = 0x100;

    /** The flags a client may ask for: {@code IOFUNC_MOUNT_FLAGS}. */
    public static final int VISIBLE_FLAGS = 0xff;

    /** {@link #conf}: {@code IOFUNC_PC_*}. */
    public static final int CHOWN_RESTRICTED = 0x1;

    public static final int NO_TRUNC = 0x2;
    public static final int SYNC_IO = 0x4;
    public static final int LINK_DIR = 0x8;

    /** {@code MountFlag._MOUNT_*} and {@link #BITS32}. */
    public final int flags;
    /** {@link #CHOWN_RESTRICTED} and its like. */
    public final int conf;
    /** Device number, 0 for none. */
    public final long dev;
    /** Bytes of a block, 0 when it does not matter. */
    public final int blocksize;
    /** Answers power messages; without it they are ENOSYS (B8.22). */
    public @Nullable IoHandler<IoPowerEncoder, Ocb> power;

    /** A mount; see the fields. */
    public Mount(int flags, int conf, long dev, int blocksize) {
        this.flags = flags;
        this.conf = conf;
        this.dev = dev;
        this.blocksize = blocksize;
    }
}
