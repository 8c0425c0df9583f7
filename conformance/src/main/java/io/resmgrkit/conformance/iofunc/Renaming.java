package io.resmgrkit.conformance.iofunc;

import static io.resmgrkit.codec.names.generated.Errno.EBADFSYS;
import static io.resmgrkit.codec.names.generated.Errno.EINVAL;
import static io.resmgrkit.codec.names.generated.Errno.EISDIR;
import static io.resmgrkit.codec.names.generated.Errno.ENOTDIR;
import static io.resmgrkit.codec.names.generated.Errno.ENOTEMPTY;
import static io.resmgrkit.codec.names.generated.Errno.EOK;

import io.resmgrkit.codec.names.generated.ConnectEflag;
import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.conformance.framework.Credentials;
import org.jspecify.annotations.Nullable;

/** Renaming as far as attributes go (B8.27). */
public final class Renaming {
    private Renaming() {}

    /**
     * {@code iofunc_rename}: unlinks an existing target, links the object into the new directory, unlinks it from the old one.
     *
     * @param eflag how the new path ended, {@code ConnectEflag._IO_CONNECT_EFLAG_*}
     * @param target what has the new name so far, null for nothing
     */
    public static int rename(
            int eflag,
            @Nullable Attr old,
            @Nullable Attr olddir,
            @Nullable Attr target,
            @Nullable Attr newdir,
            @Nullable Credentials info) {
        if (old == null || olddir == null || newdir == null) {
            return EBADFSYS;
        }
        if (old == newdir) {
            return EINVAL;
        }
        if (target == old) {
            return EOK;
        }
        State before = State.of(old);
        State newdirBefore = State.of(newdir);
        State targetBefore = target == null ? null : State.of(target);
        if (target != null && targetBefore != null) {
            int error = replaceable(eflag, old, target);
            if (error != EOK) {
                return error;
            }
            error = Names.unlink(null, target, newdir, info);
            if (error != EOK) {
                before.restore(old);
                targetBefore.restore(target);
                return error;
            }
        }
        int error = Names.link(null, old, newdir, info);
        if (error == EOK) {
            error = Names.unlink(null, old, olddir, info);
        }
        if (error != EOK) {
            before.restore(old);
            if (target != null && targetBefore != null) {
                targetBefore.restore(target);
            }
            newdirBefore.restore(newdir);
        }
        return error;
    }

    private static int replaceable(int eflag, Attr old, Attr target) {
        if (!target.is(FileMode.S_IFDIR)) {
            return old.is(FileMode.S_IFDIR) ? ENOTDIR : EOK;
        }
        if (!old.is(FileMode.S_IFDIR)) {
            return EISDIR;
        }
        if ((eflag & ConnectEflag._IO_CONNECT_EFLAG_DOT) != 0) {
            return EINVAL;
        }
        // The original looks at the links of the source, not of the target that has to be empty.
        return old.nlink > 2 ? ENOTEMPTY : EOK;
    }

    /** What linking and unlinking can change of an attr. */
    private record State(int mode, int flags, int nlink) {
        static State of(Attr attr) {
            return new State(attr.mode, attr.flags, attr.nlink);
        }

        void restore(Attr attr) {
            attr.mode = mode;
            attr.flags = flags;
            attr.nlink = nlink;
        }
    }
}
