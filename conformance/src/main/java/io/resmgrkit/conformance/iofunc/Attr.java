package io.resmgrkit.conformance.iofunc;

import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.codec.names.generated.MountFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one object, open or not ({@code iofunc_attr_t}); a resource manager extends it with its own data.
 *
 * <p>The members are public and plain, as in C: they are read and written under {@link #lock()}, which the lock_ocb callout takes
 * around every handler and the default open takes itself.
 */
public class Attr {
    /** {@link #flags}: times that are due ({@code IOFUNC_ATTR_MTIME}, {@code ATIME}, {@code CTIME}). */
    public static final int MTIME = 0x1;

    public static final int ATIME = 0x2;
    public static final int CTIME = 0x4;
    public static final int PENDING_TIMES = MTIME | ATIME | CTIME;

    /** {@link #flags}: what changed since the object was last saved ({@code IOFUNC_ATTR_DIRTY_*}). */
    public static final int DIRTY_SIZE = 0x10;

    public static final int DIRTY_OWNER = 0x20;
    public static final int DIRTY_TIME = 0x40;
    public static final int DIRTY_MODE = 0x80;
    public static final int DIRTY_NLINK = 0x100;
    public static final int DIRTY_RDEV = 0x200;
    public static final int DIRTY_MASK = 0xff0;

    /** {@link #flags}: {@code IOFUNC_ATTR_SYNTHETIC}, not stored on the mount: its being read-only does not matter (B8.21). */
    public static final int SYNTHETIC = 0x8000;

    private final ReentrantLock mutex;
    /** Record locks, in list order (B8.23). */
    final LockList locks = new LockList();
    /** Descriptors the process manager maps the object with (B8.24). */
    final List<Mapping.Entry> mappings = new ArrayList<>(0);

    public @Nullable Mount mount;
    /** Pending times and what is dirty. */
    public int flags;
    /** OCBs of the object; those that read and write; those that deny reading and writing to others. */
    public int count;

    public int rcount;
    public int wcount;
    public int rlocks;
    public int wlocks;
    public int mode;
    public int uid;
    public int gid;
    /** Seconds since 1970. */
    public long mtime;

    public long atime;
    public long ctime;
    /** Nanoseconds of the times, 0 unless {@code _IO_UTIME64} of 7.0 and later set them. */
    public int mtimeNs;

    public int atimeNs;
    public int ctimeNs;
    public int nlink;
    /** Device number of the object, unsigned 32 bits. */
    public long rdev;

    public long inode;
    /** Size in bytes. */
    public long nbytes;

    /** Attributes of an object with a lock of its own; all zero. */
    public Attr() {
        this(new ReentrantLock());
    }

    /** Attributes of an object that is locked together with others, such as all objects of one tree. */
    protected Attr(ReentrantLock mutex) {
        this.mutex = mutex;
    }

    /** {@code iofunc_attr_lock}; the owner may take it again. */
    public final void lock() {
        mutex.lock();
    }

    /** {@code iofunc_attr_unlock}. */
    public final void unlock() {
        mutex.unlock();
    }

    /** The record locks, in list order, for inspection. */
    public final List<LockEntry> lockEntries() {
        return locks.entries();
    }

    /** Whether the type bits of the mode are {@code type}, one of {@code Mode.S_IF*}. */
    public final boolean is(int type) {
        return Mode.is(mode, type);
    }

    /** Whether the object is on a read-only mount. */
    public final boolean readOnly() {
        return mountFlag(MountFlag._MOUNT_READONLY);
    }

    final boolean mountFlag(int flag) {
        return mount != null && (mount.flags & flag) != 0;
    }

    final boolean mountConf(int bit) {
        return mount != null && (mount.conf & bit) != 0;
    }

    /** Whether something denies synchronized output: no mount, or one that cannot (B8.4). */
    final boolean refusesSync(int ioflag) {
        return (ioflag & OpenFlags.SYNC) != 0 && !mountConf(Mount.SYNC_IO);
    }

    /** Whether offsets end at 2^31-1 for an OCB with these flags (B8.2a). */
    final boolean is32bit(int ioflag) {
        return (ioflag & IoFlag.O_LARGEFILE) == 0 || mountFlag(Mount.BITS32);
    }

    /** Marks a change of the object itself. */
    final void changed(int dirty) {
        flags |= dirty | CTIME | DIRTY_TIME;
    }

    /** Marks a change of a directory's contents (B8.6, B8.25). */
    final void contentsChanged() {
        flags |= DIRTY_TIME | MTIME | CTIME;
    }
}
