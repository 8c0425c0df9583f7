package io.resmgrkit.conformance.iofunc;

import io.resmgrkit.codec.generated.FdinfoEncoder;
import io.resmgrkit.codec.generated.IoFdinfo;
import io.resmgrkit.codec.generated.IoFdinfoReply;
import io.resmgrkit.codec.generated.IoPathconf;
import io.resmgrkit.codec.names.generated.FdinfoFlag;
import io.resmgrkit.codec.names.generated.FdinfoRequestFlag;
import io.resmgrkit.codec.names.generated.PathconfName;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.PathName;
import io.resmgrkit.conformance.framework.Result;

/** Default handlers for questions about the path and the descriptor (B8.18, B8.22). */
public final class PathDefaults {
    private static final int SYMLOOP_MAX = 16;

    private PathDefaults() {}

    /** {@code iofunc_pathconf_default}: the status carries the value. */
    public static Result pathconf(Context ctx, IoPathconf msg, Ocb ocb) {
        Attr attr = ocb.attr();
        boolean mounted = attr.mount != null;
        return switch (msg.name()) {
            case PathconfName._PC_CHOWN_RESTRICTED -> value(ctx, !mounted || attr.mountConf(Mount.CHOWN_RESTRICTED));
            case PathconfName._PC_NO_TRUNC -> value(ctx, !mounted || attr.mountConf(Mount.NO_TRUNC));
            case PathconfName._PC_SYNC_IO -> value(ctx, attr.mountConf(Mount.SYNC_IO));
            case PathconfName._PC_LINK_DIR -> value(ctx, attr.mountConf(Mount.LINK_DIR));
            case PathconfName._PC_ASYNC_IO, PathconfName._PC_PRIO_IO -> value(ctx, true);
            case PathconfName._PC_SYMLOOP_MAX -> {
                ctx.setStatus(SYMLOOP_MAX);
                yield Result.EOK;
            }
            default -> Result.DEFAULT;
        };
    }

    /** {@code iofunc_fdinfo_default}: structure and as much of the path as the client asks for, in place of the request. */
    public static Result fdinfo(Context ctx, IoFdinfo msg, Ocb ocb) {
        boolean local = (msg.flags() & FdinfoRequestFlag._FDINFO_FLAG_LOCALPATH) != 0 && !ctx.remote();
        long wanted = msg.pathLen();
        PathName name = ctx.pathName(local);
        int length = name == null ? 0 : name.length();
        // A negative path_len, which there is until 6.5, is taken at its word and shortens the structure.
        int reply = (int) Math.max(0, IoFdinfoReply.SIZE + Math.min(wanted, length));
        int at = ctx.clear(Math.max(reply, IoFdinfoReply.SIZE));
        describe(ctx.views().fdinfoReply(at).info(), ocb);
        if (name != null && reply > IoFdinfoReply.SIZE) {
            name.copyTo(ctx.buffer().bytes(), at + IoFdinfoReply.SIZE, reply - IoFdinfoReply.SIZE);
        }
        ctx.setStatus(length);
        return ctx.replyInPlace(reply);
    }

    private static void describe(FdinfoEncoder info, Ocb ocb) {
        Attr attr = ocb.attr();
        info.mode(Integer.toUnsignedLong(attr.mode));
        info.ioflag(Integer.toUnsignedLong(ocb.ioflag));
        info.offset_(ocb.offset);
        info.size_(attr.nbytes);
        info.flags((attr.locks.isEmpty() ? 0 : FdinfoFlag._FDINFO_LOCKS)
                | (attr.mappings.isEmpty() ? 0 : FdinfoFlag._FDINFO_MMAPS));
        info.sflag(ocb.sflag);
        info.count(attr.count);
        info.rcount(attr.rcount);
        info.wcount(attr.wcount);
        info.rlocks(attr.rlocks);
        info.wlocks(attr.wlocks);
    }

    private static Result value(Context ctx, boolean supported) {
        ctx.setStatus(supported ? 1 : 0);
        return Result.EOK;
    }
}
