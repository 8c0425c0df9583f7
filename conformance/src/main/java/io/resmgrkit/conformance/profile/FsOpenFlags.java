package io.resmgrkit.conformance.profile;

import static io.resmgrkit.codec.names.generated.Errno.ELOOP;
import static io.resmgrkit.codec.names.generated.Errno.ENOTDIR;
import static io.resmgrkit.codec.names.generated.Errno.EOK;

import io.resmgrkit.codec.generated.IoConnect;
import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.codec.names.generated.IoFlag;

/**
 * Open flags that later releases added (LAYOUT 5). How a server obeys them is not recorded: what POSIX says of the first and the
 * last, and the vendor's open() of the second.
 */
final class FsOpenFlags {
    private static final int LINKS_SINCE = 660;
    private static final int DIRECTORY_SINCE = 710;

    private final boolean nofollow;
    private final boolean nosymlink;
    private final boolean directory;

    FsOpenFlags(IoConnect msg) {
        int release = msg.dialect().release();
        long ioflag = msg.ioflag();
        nofollow = release >= LINKS_SINCE && (ioflag & IoFlag.O_NOFOLLOW) != 0;
        nosymlink = release >= LINKS_SINCE && (ioflag & IoFlag.O_NOSYMLINK) != 0;
        directory = release >= DIRECTORY_SINCE && (ioflag & IoFlag.O_DIRECTORY) != 0;
    }

    /** Whether a symbolic link at the end of the path is to be looked at instead of followed. */
    boolean stopAtLink() {
        return nofollow || nosymlink;
    }

    /**
     * What the flags have against what was found: ELOOP for a link in the way, ENOTDIR, or EOK.
     *
     * @param wantsLink the client asks for the link itself, as lstat() does
     */
    int refusal(FsLookup.Found found, boolean wantsLink) {
        if (found instanceof FsLookup.Redirected) {
            return nosymlink ? ELOOP : EOK;
        }
        if (!(found instanceof FsLookup.Existing existing)) {
            return EOK;
        }
        if (stopAtLink() && !wantsLink && existing.node().is(FileMode.S_IFLNK)) {
            return ELOOP;
        }
        return directory && !existing.node().is(FileMode.S_IFDIR) ? ENOTDIR : EOK;
    }
}
