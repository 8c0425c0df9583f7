package io.resmgrkit.conformance.iofunc;

import static io.resmgrkit.codec.names.generated.Errno.EACCES;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;
import static io.resmgrkit.codec.names.generated.Errno.EOK;
import static io.resmgrkit.codec.names.generated.Errno.EPERM;

import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.conformance.framework.Credentials;
import org.jspecify.annotations.Nullable;

/** Permission checks (B8.3). */
public final class Access {
    private static final int GROUP_SHIFT = 3;
    private static final int OTHER_SHIFT = 6;

    private Access() {}

    /**
     * {@code iofunc_check_access}: whether the caller may do all that the mask asks for.
     *
     * @param mask user-class bits {@code S_IREAD}, {@code S_IWRITE}, {@code S_IEXEC}; {@code S_ISUID} is satisfied by the owner,
     *     {@code S_ISGID} by the group; 0 is satisfied by root only
     * @return EOK, ENOSYS without credentials, EPERM when no permission bit could help, EACCES when one is missing
     */
    public static int check(Attr attr, int mask, @Nullable Credentials info) {
        if (info == null) {
            return ENOSYS;
        }
        if (info.isRoot()
                || ((mask & FileMode.S_ISUID) != 0 && owns(attr, info))
                || ((mask & FileMode.S_ISGID) != 0 && info.inGroup(attr.gid))) {
            return EOK;
        }
        int wanted = mask & Mode.S_IRWXU;
        if (wanted == 0) {
            return EPERM;
        }
        // Exactly one class counts: an owner without permission is not helped by what the group may do.
        if (!owns(attr, info)) {
            wanted >>= info.inGroup(attr.gid) ? GROUP_SHIFT : OTHER_SHIFT;
        }
        return (attr.mode & wanted) == wanted ? EOK : EACCES;
    }

    /** Whether the caller is the object's owner. */
    static boolean owns(Attr attr, Credentials info) {
        return info.euid() == attr.uid;
    }

    /** Whether the caller is the owner or root. */
    static boolean ownsOrRoot(Attr attr, Credentials info) {
        return info.isRoot() || owns(attr, info);
    }
}
