package io.resmgrkit.conformance.iofunc;

import io.resmgrkit.codec.names.generated.MountFlag;

/** Times are marked when something happens and set when somebody asks (B8.20). */
public final class Times {
    private Times() {}

    /**
     * {@code iofunc_time_update}: sets the times that are due.
     *
     * @param now seconds since 1970
     */
    public static void update(Attr attr, long now) {
        int pending = attr.flags & Attr.PENDING_TIMES;
        if (pending == 0 || attr.readOnly()) {
            return;
        }
        boolean onlyAtime = pending == Attr.ATIME && (attr.flags & Attr.DIRTY_MASK) == 0;
        if (onlyAtime && attr.mountFlag(MountFlag._MOUNT_NOATIME)) {
            return;
        }
        if ((pending & Attr.MTIME) != 0) {
            attr.mtime = now;
            attr.mtimeNs = 0;
        }
        if ((pending & Attr.ATIME) != 0) {
            attr.atime = now;
            attr.atimeNs = 0;
        }
        if ((pending & Attr.CTIME) != 0) {
            attr.ctime = now;
            attr.ctimeNs = 0;
        }
        attr.flags = (attr.flags & ~Attr.PENDING_TIMES) | Attr.DIRTY_TIME;
    }
}
