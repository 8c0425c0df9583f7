package io.resmgrkit.conformance.iofunc;

import io.resmgrkit.codec.generated.StatEncoder;
import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.PathName;

/** What stat() says about an object (B8.19). */
public final class Stats {
    private static final int BLOCK = 512;
    private static final int NODE_SHIFT = 16;
    private static final long DEVICE_MASK = 0xffff;

    private Stats() {}

    /**
     * {@code iofunc_stat}: fills in a stat structure. Times are given as they are; {@link Times#update} first if they should be
     * current.
     *
     * @param out a stat structure of zeroes
     * @param attr may learn its device number and inode from the path manager
     */
    public static void fill(Context ctx, StatEncoder out, Attr attr) {
        long dev = device(ctx, attr);
        int blocksize = attr.mount == null || attr.mount.blocksize == 0 ? 1 : attr.mount.blocksize;
        long blocks = ceil(attr.nbytes, BLOCK);
        out.stIno(attr.inode);
        out.stSize(attr.is(FileMode.S_IFBLK) ? blocks : attr.nbytes);
        out.stDev(dev == 0 ? 0 : withNode(ctx, dev));
        boolean device = attr.is(FileMode.S_IFCHR) || attr.is(FileMode.S_IFBLK);
        out.stRdev(device && attr.rdev != 0 ? withNode(ctx, attr.rdev) : attr.rdev);
        out.stUid(attr.uid);
        out.stGid(attr.gid);
        out.stMtime(attr.mtime);
        out.stAtime(attr.atime);
        out.stCtime(attr.ctime);
        out.stMode(Integer.toUnsignedLong(attr.mode));
        out.stNlink(Integer.toUnsignedLong(attr.nlink));
        out.stBlocksize(Integer.toUnsignedLong(blocksize));
        out.stNblocks((int) ceil(attr.nbytes, blocksize));
        out.stBlksize(Math.max(blocksize, BLOCK));
        out.stBlocks(blocks);
    }

    /** The object's device: the mount's, else its own, else that of its name in the path space. */
    private static long device(Context ctx, Attr attr) {
        if (attr.mount != null && attr.mount.dev != 0) {
            return attr.mount.dev;
        }
        boolean special = attr.is(FileMode.S_IFNAM);
        if (!special && attr.rdev != 0) {
            return attr.rdev;
        }
        PathName name = ctx.pathName(true);
        if (name == null) {
            return 0;
        }
        if (attr.rdev == 0) {
            if (!special) {
                attr.rdev = name.dev();
                attr.flags |= Attr.DIRTY_RDEV;
            }
            if (attr.inode == 0) {
                attr.inode = name.ino();
            }
        }
        return name.dev();
    }

    private static long withNode(Context ctx, long dev) {
        return (Integer.toUnsignedLong(ctx.info().srcnd) << NODE_SHIFT | (dev & DEVICE_MASK)) & 0xffff_ffffL;
    }

    private static long ceil(long bytes, int unit) {
        return (bytes + unit - 1) / unit;
    }
}
