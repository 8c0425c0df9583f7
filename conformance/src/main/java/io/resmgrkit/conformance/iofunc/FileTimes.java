package io.resmgrkit.conformance.iofunc;

import static io.resmgrkit.codec.names.generated.Errno.EINVAL;
import static io.resmgrkit.codec.names.generated.Errno.EOK;

import io.resmgrkit.codec.generated.IoUtime64;
import io.resmgrkit.codec.names.generated.UtimeNsec;
import io.resmgrkit.conformance.framework.Credentials;
import org.jspecify.annotations.Nullable;

/**
 * {@code _IO_UTIME64}: times with nanoseconds, each of which may be now or left as it is (LAYOUT 5).
 *
 * <p>The structure is that of 7.0; who may set what, and which nanoseconds are none, is what POSIX says of utimensat().
 */
final class FileTimes {
    private static final long BILLION = 1_000_000_000L;

    private FileTimes() {}

    /**
     * Sets the times of an object.
     *
     * @param now seconds since 1970
     * @return EOK or the errno
     */
    static int set(IoUtime64 msg, Attr attr, long now, @Nullable Credentials info) {
        long atimeNs = msg.atimeNs();
        long mtimeNs = msg.mtimeNs();
        if (refused(atimeNs) || refused(mtimeNs)) {
            return EINVAL;
        }
        // The documentation of 7.1 calls the reserved word cur_flag, as that of _io_utime.
        boolean current = msg.zero() != 0 || (atimeNs == UtimeNsec.UTIME_NOW && mtimeNs == UtimeNsec.UTIME_NOW);
        if (current) {
            return Ownership.touch(attr, now, info);
        }
        if (atimeNs == UtimeNsec.UTIME_OMIT && mtimeNs == UtimeNsec.UTIME_OMIT) {
            return EOK;
        }
        int denied = Ownership.mayChangeTimes(attr, info);
        if (denied != EOK) {
            return denied;
        }
        if (atimeNs != UtimeNsec.UTIME_OMIT) {
            boolean given = atimeNs != UtimeNsec.UTIME_NOW;
            attr.atime = given ? msg.atimeS() : now;
            attr.atimeNs = given ? (int) atimeNs : 0;
            attr.flags &= ~Attr.ATIME;
        }
        if (mtimeNs != UtimeNsec.UTIME_OMIT) {
            boolean given = mtimeNs != UtimeNsec.UTIME_NOW;
            attr.mtime = given ? msg.mtimeS() : now;
            attr.mtimeNs = given ? (int) mtimeNs : 0;
            attr.flags &= ~Attr.MTIME;
        }
        attr.changed(0);
        Times.update(attr, now);
        return EOK;
    }

    private static boolean refused(long nanoseconds) {
        boolean special = nanoseconds == UtimeNsec.UTIME_NOW || nanoseconds == UtimeNsec.UTIME_OMIT;
        return !special && (nanoseconds < 0 || nanoseconds >= BILLION);
    }
}
