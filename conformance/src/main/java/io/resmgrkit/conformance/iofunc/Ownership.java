package io.resmgrkit.conformance.iofunc;

import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;
import static io.resmgrkit.codec.names.generated.Errno.EOK;
import static io.resmgrkit.codec.names.generated.Errno.EPERM;
import static io.resmgrkit.codec.names.generated.Errno.EROFS;

import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.conformance.framework.Credentials;
import org.jspecify.annotations.Nullable;

/** Changing mode, owner and times (B8.21). */
public final class Ownership {
    /** Owner or group of chown() that stays as it is. */
    private static final int KEEP = -1;

    private static final int SET_IDS = FileMode.S_ISUID | FileMode.S_ISGID;

    private Ownership() {}

    /** {@code iofunc_chmod}. */
    public static int chmod(Attr attr, int mode, @Nullable Credentials info) {
        if (info == null) {
            return ENOSYS;
        }
        if (!Access.ownsOrRoot(attr, info)) {
            return EPERM;
        }
        if (frozen(attr)) {
            return EROFS;
        }
        int wanted = mode & Mode.CHANGEABLE;
        if (!attr.is(FileMode.S_IFDIR) && !info.isRoot()) {
            wanted &= ~FileMode.S_ISVTX;
            if ((wanted & Mode.EXECUTE) != 0 && !info.inGroup(attr.gid)) {
                wanted &= ~FileMode.S_ISGID;
            }
        }
        int changed = (attr.mode & ~Mode.CHANGEABLE) | wanted;
        attr.changed(changed == attr.mode ? 0 : Attr.DIRTY_MODE);
        attr.mode = changed;
        return EOK;
    }

    /**
     * {@code iofunc_chown}.
     *
     * @param uid new owner, -1 to keep
     * @param gid new group, -1 to keep
     */
    public static int chown(Attr attr, int uid, int gid, @Nullable Credentials info) {
        if (info == null) {
            return ENOSYS;
        }
        int newUid = uid == KEEP ? attr.uid : uid;
        int newGid = gid == KEEP ? attr.gid : gid;
        boolean restricted = attr.mount == null || attr.mountConf(Mount.CHOWN_RESTRICTED);
        boolean allowed = restricted
                ? info.isRoot() || (Access.owns(attr, info) && newUid == attr.uid && info.inGroup(newGid))
                : Access.ownsOrRoot(attr, info);
        if (!allowed) {
            return EPERM;
        }
        if (frozen(attr)) {
            return EROFS;
        }
        boolean program = !attr.is(FileMode.S_IFDIR) && (attr.mode & Mode.EXECUTE) != 0;
        if (program && !info.isRoot() && (attr.mode & SET_IDS) != 0) {
            attr.mode &= ~SET_IDS;
            attr.flags |= Attr.DIRTY_MODE;
        }
        attr.changed(newUid == attr.uid && newGid == attr.gid ? 0 : Attr.DIRTY_OWNER);
        attr.uid = newUid;
        attr.gid = newGid;
        return EOK;
    }

    /**
     * {@code iofunc_utime} with explicit times: the owner may.
     *
     * @param actime new access time, {@code modtime} new modification time, {@code now} the time of the change
     */
    public static int utime(Attr attr, long actime, long modtime, long now, @Nullable Credentials info) {
        int denied = mayChangeTimes(attr, info);
        if (denied != EOK) {
            return denied;
        }
        attr.atime = actime;
        attr.atimeNs = 0;
        attr.mtime = modtime;
        attr.mtimeNs = 0;
        attr.flags &= ~(Attr.ATIME | Attr.MTIME);
        attr.changed(0);
        Times.update(attr, now);
        return EOK;
    }

    /** Whether a client may set times of its choice: EOK or the errno. */
    static int mayChangeTimes(Attr attr, @Nullable Credentials info) {
        if (info == null) {
            return ENOSYS;
        }
        if (!Access.ownsOrRoot(attr, info)) {
            return EPERM;
        }
        return frozen(attr) ? EROFS : EOK;
    }

    /** {@code iofunc_utime} with cur_flag: who may write may. */
    public static int touch(Attr attr, long now, @Nullable Credentials info) {
        int denied = Access.check(attr, FileMode.S_ISUID | FileMode.S_IWRITE, info);
        if (denied != EOK) {
            return denied;
        }
        if (frozen(attr)) {
            return EROFS;
        }
        attr.flags |= Attr.ATIME | Attr.MTIME;
        attr.changed(0);
        Times.update(attr, now);
        return EOK;
    }

    /** Read-only mounts refuse, unless the object is not stored there at all. */
    private static boolean frozen(Attr attr) {
        return attr.readOnly() && (attr.flags & Attr.SYNTHETIC) == 0;
    }
}
