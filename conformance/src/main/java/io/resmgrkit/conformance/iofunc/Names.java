package io.resmgrkit.conformance.iofunc;

import static io.resmgrkit.codec.names.generated.Errno.EBADFSYS;
import static io.resmgrkit.codec.names.generated.Errno.EEXIST;
import static io.resmgrkit.codec.names.generated.Errno.EINVAL;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;
import static io.resmgrkit.codec.names.generated.Errno.ENOTDIR;
import static io.resmgrkit.codec.names.generated.Errno.ENOTEMPTY;
import static io.resmgrkit.codec.names.generated.Errno.EOK;
import static io.resmgrkit.codec.names.generated.Errno.EPERM;
import static io.resmgrkit.codec.names.generated.Errno.EROFS;

import io.resmgrkit.codec.generated.IoConnect;
import io.resmgrkit.codec.generated.IoConnectEncoder;
import io.resmgrkit.codec.names.generated.ConnectEflag;
import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.codec.names.generated.MountFlag;
import io.resmgrkit.conformance.framework.Credentials;
import org.jspecify.annotations.Nullable;

/**
 * Entries of directories as far as attributes go: link counts, times, permission (B8.25, B8.26, B8.28). The entries themselves
 * belong to the resource manager. {@link Renaming} puts these together.
 */
public final class Names {
    private Names() {}

    /**
     * {@code iofunc_unlink}.
     *
     * @param msg null to skip what depends on whether unlink() or rmdir() was called
     * @param dattr directory of the entry, null when unknown
     */
    public static int unlink(
            @Nullable IoConnect msg, @Nullable Attr attr, @Nullable Attr dattr, @Nullable Credentials info) {
        if (attr == null || (dattr != null && !dattr.is(FileMode.S_IFDIR))) {
            return EBADFSYS;
        }
        boolean directory = attr.is(FileMode.S_IFDIR);
        int error = msg == null ? EOK : checkType(msg, attr, dattr, info);
        if (error == EOK) {
            error = mayRemove(attr, dattr, info);
        }
        if (error != EOK) {
            return error;
        }
        int links = directory ? 2 : 1;
        if (attr.nlink < links) {
            return EBADFSYS;
        }
        if (mountHas(attr, dattr, MountFlag._MOUNT_READONLY, 0)) {
            return EROFS;
        }
        if (dattr != null) {
            if (directory) {
                if (dattr.nlink == 0) {
                    return EBADFSYS;
                }
                dattr.nlink--;
                dattr.flags |= Attr.DIRTY_NLINK;
            }
            dattr.contentsChanged();
        }
        attr.nlink -= links;
        attr.changed(Attr.DIRTY_NLINK);
        return EOK;
    }

    /**
     * {@code iofunc_link}.
     *
     * @param msg null to let anybody link directories
     * @param dattr directory of the new entry
     */
    public static int link(
            @Nullable IoConnect msg, @Nullable Attr attr, @Nullable Attr dattr, @Nullable Credentials info) {
        if (attr == null || dattr == null) {
            return EBADFSYS;
        }
        boolean directory = attr.is(FileMode.S_IFDIR);
        if (directory && msg != null && !mayLinkDirectories(attr, dattr, info)) {
            return EPERM;
        }
        int error = Creation.check(dattr, attr.mount, info);
        if (error != EOK) {
            return error;
        }
        int mode = Creation.enter(dattr, attr.mode, info);
        if (mode != attr.mode) {
            attr.mode = mode;
            attr.flags |= Attr.DIRTY_MODE;
        }
        if (directory) {
            dattr.nlink++;
            dattr.flags |= Attr.DIRTY_NLINK;
        }
        attr.nlink += directory ? 2 : 1;
        attr.changed(Attr.DIRTY_NLINK);
        return EOK;
    }

    /**
     * {@code iofunc_mknod}: makes an object; its device number is the message's file_type.
     *
     * @param attr filled in on success
     * @param self credentials of the server
     */
    public static int mknod(
            IoConnectEncoder msg, Attr attr, @Nullable Attr dattr, @Nullable Credentials info, Credentials self) {
        int error = Creation.check(dattr, null, info);
        if (error != EOK || dattr == null) {
            return error;
        }
        int mode = Creation.enter(dattr, (int) msg.mode(), info);
        msg.mode(Integer.toUnsignedLong(mode));
        Creation.init(attr, mode, dattr, info, self);
        attr.rdev = msg.fileType();
        return EOK;
    }

    /** {@code iofunc_readlink}: whether there is a target to be read. */
    public static int readlink(@Nullable Attr attr) {
        if (attr == null) {
            return EBADFSYS;
        }
        return attr.is(FileMode.S_IFLNK) ? EOK : EINVAL;
    }

    private static int checkType(IoConnect msg, Attr attr, @Nullable Attr dattr, @Nullable Credentials info) {
        boolean directory = attr.is(FileMode.S_IFDIR);
        if (!Mode.is((int) msg.mode(), FileMode.S_IFDIR)) {
            return directory && !mayLinkDirectories(attr, dattr, info) ? EPERM : EOK;
        }
        if (!directory) {
            return ENOTDIR;
        }
        if ((msg.eflag() & ConnectEflag._IO_CONNECT_EFLAG_DOTDOT) != 0) {
            return EEXIST;
        }
        if ((msg.eflag() & ConnectEflag._IO_CONNECT_EFLAG_DOT) != 0) {
            return EINVAL;
        }
        return attr.nlink > 2 ? ENOTEMPTY : EOK;
    }

    private static int mayRemove(Attr attr, @Nullable Attr dattr, @Nullable Credentials info) {
        if (info == null) {
            return ENOSYS;
        }
        if (dattr != null && (dattr.mode & FileMode.S_ISVTX) == 0) {
            return Access.check(dattr, FileMode.S_IWRITE, info);
        }
        boolean ownsDirectory = dattr != null && Access.check(dattr, FileMode.S_ISUID, info) == EOK;
        return ownsDirectory || Access.check(attr, FileMode.S_ISUID | FileMode.S_IWRITE, info) == EOK ? EOK : EPERM;
    }

    /** Hard links to directories: the mount must allow them, and then only root may. */
    private static boolean mayLinkDirectories(Attr attr, @Nullable Attr dattr, @Nullable Credentials info) {
        return mountHas(attr, dattr, 0, Mount.LINK_DIR) && info != null && info.isRoot();
    }

    /** Whether the object's mount, or the directory's when it has none, has one of these flags or conf bits. */
    private static boolean mountHas(Attr attr, @Nullable Attr dattr, int flags, int conf) {
        Mount mount = attr.mount != null || dattr == null ? attr.mount : dattr.mount;
        return mount != null && ((mount.flags & flags) != 0 || (mount.conf & conf) != 0);
    }
}
