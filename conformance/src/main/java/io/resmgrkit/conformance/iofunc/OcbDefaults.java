package io.resmgrkit.conformance.iofunc;

import io.resmgrkit.codec.generated.IoClose;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.Pulse;
import io.resmgrkit.conformance.framework.Reserved;
import io.resmgrkit.conformance.framework.Result;

/** Default callouts around a descriptor's life (B8.9, B8.10, B5.5, B7.2). */
public final class OcbDefaults {
    private OcbDefaults() {}

    /** {@code iofunc_close_ocb_default}: the last reference to the descriptor is gone. */
    public static Result closeOcb(Context ctx, Reserved none, Ocb ocb) {
        Attr attr = ocb.attr();
        attr.lock();
        try {
            Descriptors.close(ocb, ctx.time());
        } finally {
            attr.unlock();
        }
        return Result.EOK;
    }

    /** {@code iofunc_close_dup_default}: any close of a client drops all its locks on the object. */
    public static Result closeDup(Context ctx, IoClose msg, Ocb ocb) {
        Attr attr = ocb.attr();
        attr.lock();
        try {
            boolean access = (ocb.ioflag & OpenFlags.ACCESS) != 0;
            if (access && (ocb.flags & Ocb.MMAP) == 0) {
                Locks.drop(ctx, attr, ctx.info().scoid);
            }
        } finally {
            attr.unlock();
        }
        return Result.EOK;
    }

    /** {@code iofunc_lock_ocb_default}: one handler at a time on an object. */
    public static Result lockOcb(Context ctx, Reserved none, Ocb ocb) {
        ocb.attr().lock();
        return Result.EOK;
    }

    /** {@code iofunc_unlock_ocb_default}. */
    public static Result unlockOcb(Context ctx, Reserved none, Ocb ocb) {
        ocb.attr().unlock();
        return Result.EOK;
    }

    /** {@code iofunc_unblock_default}: a client that waits for a lock gets EINTR. */
    public static Result unblock(Context ctx, Pulse pulse, Ocb ocb) {
        return Locks.unblock(ctx, ocb.attr());
    }
}
