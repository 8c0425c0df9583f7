package io.resmgrkit.conformance.iofunc;

import static io.resmgrkit.codec.names.generated.Errno.EBUSY;
import static io.resmgrkit.codec.names.generated.Errno.EEXIST;
import static io.resmgrkit.codec.names.generated.Errno.EINVAL;
import static io.resmgrkit.codec.names.generated.Errno.EISDIR;
import static io.resmgrkit.codec.names.generated.Errno.ENOENT;
import static io.resmgrkit.codec.names.generated.Errno.EOK;
import static io.resmgrkit.codec.names.generated.Errno.EOVERFLOW;
import static io.resmgrkit.codec.names.generated.Errno.EROFS;

import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.codec.names.generated.ShareFlag;
import io.resmgrkit.conformance.framework.Credentials;
import org.jspecify.annotations.Nullable;

/** {@code iofunc_open}: whether an object may be opened or made (B8.4, B8.5). Binding is {@link Descriptors#attach}. */
public final class Opening {
    /** The bits of sflag that deny something to others: {@code SH_MASK}. */
    private static final int SH_MASK = 0x70;

    private Opening() {}

    /**
     * Opens an object that exists. The order of the checks is part of the behaviour: a share conflict comes before EEXIST and
     * before permission.
     *
     * @param info credentials, null to check no permission
     * @return EOK or the errno; the request's O_TRUNC is cleared when the access does not allow it
     */
    public static int existing(OpenRequest request, Attr attr, @Nullable Credentials info) {
        int working = request.masked();
        if (attr.refusesSync(working)) {
            return EINVAL;
        }
        if (conflicts(working, request.sflag, attr)) {
            return EBUSY;
        }
        if ((working & IoFlag.O_CREAT) != 0 && (working & IoFlag.O_EXCL) != 0) {
            return EEXIST;
        }
        if ((working & IoFlag.O_TRUNC) != 0 && (working & IoFlag._IO_FLAG_WR) == 0) {
            request.ioflag &= ~IoFlag.O_TRUNC;
            // The original loads the flags from the message again and so forgets the access mask.
            working = request.ioflag;
        }
        if ((working & IoFlag._IO_FLAG_WR) != 0) {
            if (attr.is(FileMode.S_IFDIR)) {
                return EISDIR;
            }
            if (attr.readOnly()) {
                return EROFS;
            }
        }
        int denied = permission(working, request.executes(working), attr, info);
        if (denied != EOK) {
            return denied;
        }
        if (attr.is(FileMode.S_IFREG) && attr.nbytes > Verify.LIMIT_32BIT && attr.is32bit(working)) {
            return EOVERFLOW;
        }
        if ((working & IoFlag.O_TRUNC) != 0 && !attr.is(FileMode.S_IFIFO)) {
            attr.contentsChanged();
        }
        return EOK;
    }

    /**
     * Makes an object in a directory.
     *
     * @param attr filled in on success, left alone otherwise; its mount is the directory's
     * @param self credentials of the server, for an object made without a client
     * @return EOK or the errno; the request's mode becomes the mode of the object
     */
    public static int create(
            OpenRequest request, Attr attr, @Nullable Attr dattr, @Nullable Credentials info, Credentials self) {
        boolean sync = (request.ioflag & OpenFlags.SYNC) != 0;
        if (sync && (dattr == null || dattr.refusesSync(request.ioflag))) {
            return EINVAL;
        }
        if ((request.ioflag & IoFlag.O_CREAT) == 0) {
            return ENOENT;
        }
        int error = Creation.check(dattr, null, info);
        if (error != EOK || dattr == null) {
            return error;
        }
        int mode = Creation.enter(dattr, request.mode, info) & ~FileMode.S_ISVTX;
        if ((mode & Mode.S_IFMT) == 0) {
            mode |= FileMode.S_IFREG;
        }
        if (Mode.is(mode, FileMode.S_IFLNK)) {
            mode |= Mode.S_IPERMS;
        }
        request.mode = mode;
        Creation.init(attr, mode, dattr, info, self);
        return EOK;
    }

    private static boolean conflicts(int working, int sflag, Attr attr) {
        int share = sflag & SH_MASK;
        boolean reads = (working & IoFlag._IO_FLAG_RD) != 0;
        boolean writes = (working & IoFlag._IO_FLAG_WR) != 0;
        return (reads && attr.rlocks > 0)
                || (writes && attr.wlocks > 0)
                || (deniesReading(share) && attr.rcount > 0)
                || (deniesWriting(share) && attr.wcount > 0);
    }

    static boolean deniesReading(int sflag) {
        int share = sflag & SH_MASK;
        return share == ShareFlag.SH_DENYRW || share == ShareFlag.SH_DENYRD;
    }

    static boolean deniesWriting(int sflag) {
        int share = sflag & SH_MASK;
        return share == ShareFlag.SH_DENYRW || share == ShareFlag.SH_DENYWR;
    }

    private static int permission(int working, boolean executes, Attr attr, @Nullable Credentials info) {
        int mask = 0;
        if ((working & IoFlag._IO_FLAG_RD) != 0) {
            mask |= FileMode.S_IREAD;
        }
        if ((working & IoFlag._IO_FLAG_WR) != 0) {
            mask |= FileMode.S_IWRITE;
        }
        if (executes) {
            mask |= FileMode.S_IEXEC;
        }
        return mask == 0 || info == null ? EOK : Access.check(attr, mask, info);
    }
}
