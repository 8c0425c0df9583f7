package io.resmgrkit.conformance.iofunc;

import static io.resmgrkit.codec.names.generated.Errno.EBADFSYS;
import static io.resmgrkit.codec.names.generated.Errno.EBUSY;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;
import static io.resmgrkit.codec.names.generated.Errno.EOK;
import static io.resmgrkit.codec.names.generated.Errno.EROFS;

import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.codec.names.generated.MountFlag;
import io.resmgrkit.conformance.framework.Credentials;
import org.jspecify.annotations.Nullable;

/** What making an entry in a directory has in common for open, mknod and link (B8.6), and new attributes (B8.7). */
public final class Creation {
    private Creation() {}

    /**
     * The create rule.
     *
     * @param own mount of the object to be entered, null when it has none yet: then the parent's is asked
     * @return EOK or the errno, nothing changed
     */
    static int check(@Nullable Attr dattr, @Nullable Mount own, @Nullable Credentials info) {
        if (dattr == null || !dattr.is(FileMode.S_IFDIR) || info == null) {
            return EBADFSYS;
        }
        Mount mount = own == null ? dattr.mount : own;
        if (mount != null && (mount.flags & MountFlag._MOUNT_NOCREAT) != 0) {
            return ENOSYS;
        }
        if (dattr.wlocks > 0) {
            return EBUSY;
        }
        int denied = Access.check(dattr, FileMode.S_IWRITE, info);
        if (denied != EOK) {
            return denied;
        }
        return mount != null && (mount.flags & MountFlag._MOUNT_READONLY) != 0 ? EROFS : EOK;
    }

    /**
     * Enters an object into the directory: marks the directory changed.
     *
     * @return the object's mode, without set-gid when the directory is set-gid and the caller not in its group
     */
    static int enter(Attr dattr, int mode, @Nullable Credentials info) {
        dattr.contentsChanged();
        boolean foreignGroup =
                (dattr.mode & FileMode.S_ISGID) != 0 && Access.check(dattr, FileMode.S_ISGID, info) != EOK;
        return foreignGroup ? mode & ~FileMode.S_ISGID : mode;
    }

    /**
     * {@code iofunc_attr_init}: fills in the attributes of a new object.
     *
     * @param dattr directory it is made in, null for none
     * @param info its owner, null for the server itself
     */
    public static void init(Attr attr, int mode, @Nullable Attr dattr, @Nullable Credentials info, Credentials self) {
        attr.mount = dattr == null ? null : dattr.mount;
        attr.flags = Attr.PENDING_TIMES | Attr.DIRTY_TIME;
        attr.mode = mode;
        attr.uid = info == null ? self.ruid() : info.euid();
        attr.gid = info == null ? self.rgid() : info.egid();
        attr.nlink = 1;
        if (dattr != null && (dattr.mode & FileMode.S_ISGID) != 0) {
            attr.gid = dattr.gid;
            if (attr.is(FileMode.S_IFDIR)) {
                attr.mode |= FileMode.S_ISGID;
            }
        }
    }
}
