package io.resmgrkit.conformance.iofunc;

import static io.resmgrkit.codec.names.generated.Errno.EINVAL;
import static io.resmgrkit.codec.names.generated.Errno.ESPIPE;

import io.resmgrkit.codec.generated.IoDevctl;
import io.resmgrkit.codec.names.generated.Dcmd;
import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.Result;

/** {@code iofunc_devctl_default} (B8.17). */
public final class DevctlDefaults {
    private DevctlDefaults() {}

    /** The commands every file answers; all others are default. Neither nbytes nor the presence of data is checked. */
    public static Result devctl(Context ctx, IoDevctl msg, Ocb ocb) {
        return switch (msg.dcmd()) {
            case Dcmd.DCMD_ALL_GETFLAGS ->
                reply(ctx, (ocb.ioflag & OpenFlags.SETTABLE) | ((ocb.ioflag - 1) & OpenFlags.access(msg.dialect())));
            case Dcmd.DCMD_ALL_SETFLAGS -> setFlags(ctx, ocb);
            case Dcmd.DCMD_ALL_GETMOUNTFLAGS -> {
                Mount mount = ocb.attr().mount;
                yield reply(ctx, mount == null ? 0 : mount.flags & Mount.VISIBLE_FLAGS);
            }
            case Dcmd.DCMD_ALL_FADVISE -> ocb.attr().is(FileMode.S_IFIFO) ? Result.errno(ESPIPE) : Result.DEFAULT;
            default -> Result.DEFAULT;
        };
    }

    private static Result setFlags(Context ctx, Ocb ocb) {
        int flags = ctx.buffer().s32(ctx.offset() + IoDevctl.SIZE) & OpenFlags.SETTABLE;
        if (ocb.attr().refusesSync(flags)) {
            return Result.errno(EINVAL);
        }
        ocb.ioflag = (ocb.ioflag & ~OpenFlags.SETTABLE) | flags;
        return Result.EOK;
    }

    /** The header of the reply is the request's own, only ret_val is set. */
    private static Result reply(Context ctx, int value) {
        ctx.views().devctlReply(ctx.offset()).retVal(0);
        ctx.buffer().put32(ctx.offset() + IoDevctl.SIZE, value);
        return ctx.replyInPlace(IoDevctl.SIZE + Integer.BYTES);
    }
}
