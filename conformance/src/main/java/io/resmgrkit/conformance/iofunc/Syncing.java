package io.resmgrkit.conformance.iofunc;

import io.resmgrkit.codec.names.generated.IoFlag;

/** Which kind of synchronized output is due (B8.22). */
public final class Syncing {
    private Syncing() {}

    /**
     * {@code iofunc_sync}: called at the end of a read or write handler, or for fsync().
     *
     * @param ioflag {@code O_SYNC} or {@code O_DSYNC}, or the access bits of the operation: then the OCB's flags count as well
     * @return O_SYNC, O_DSYNC, or 0 when nothing needs to be written
     */
    public static int due(Ocb ocb, int ioflag) {
        Attr attr = ocb.attr();
        int access = ioflag & OpenFlags.ACCESS;
        if (attr.readOnly() || (access == IoFlag._IO_FLAG_RD && (ocb.ioflag & IoFlag.O_RSYNC) == 0)) {
            return 0;
        }
        int flags = access == 0 ? ioflag : ioflag | ocb.ioflag;
        if ((flags & IoFlag.O_SYNC) != 0) {
            if ((attr.flags & Attr.PENDING_TIMES) != 0) {
                attr.flags |= Attr.DIRTY_TIME;
            }
            return (attr.flags & Attr.DIRTY_MASK) != 0 ? IoFlag.O_SYNC : 0;
        }
        boolean dataDirty = (attr.flags & Attr.DIRTY_MASK & ~Attr.DIRTY_TIME) != 0;
        return (flags & IoFlag.O_DSYNC) != 0 && dataDirty ? IoFlag.O_DSYNC : 0;
    }
}
