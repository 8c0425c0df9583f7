package io.resmgrkit.conformance.iofunc;

import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;

import io.resmgrkit.codec.generated.IoChmod;
import io.resmgrkit.codec.generated.IoChown;
import io.resmgrkit.codec.generated.IoPowerEncoder;
import io.resmgrkit.codec.generated.IoStat;
import io.resmgrkit.codec.generated.IoUtime;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.IoHandler;
import io.resmgrkit.conformance.framework.Result;
import io.resmgrkit.conformance.framework.WideMessages;
import org.jspecify.annotations.Nullable;

/** Default handlers that read or change attributes (B8.19, B8.21, B8.22). */
public final class AttrDefaults {
    private AttrDefaults() {}

    /** {@code iofunc_stat_default}: the times are brought up to date first. Since 7.0 the status tells the form (LAYOUT 2.3). */
    public static Result stat(Context ctx, IoStat msg, Ocb ocb) {
        StatForm form = StatForm.asked(msg);
        Times.update(ocb.attr(), ctx.time());
        form.fill(ctx, ctx.clear(form.size()), ocb.attr());
        ctx.setStatus(StatForm.chosenIn(msg.dialect()) ? form.number() : 0);
        return ctx.replyInPlace(form.size());
    }

    /** {@code iofunc_chmod_default}. */
    public static Result chmod(Context ctx, IoChmod msg, Ocb ocb) {
        return Result.errno(Ownership.chmod(ocb.attr(), (int) msg.mode(), Clients.infoExt(ctx, ocb.ioflag)));
    }

    /** {@code iofunc_chown_default}. */
    public static Result chown(Context ctx, IoChown msg, Ocb ocb) {
        return Result.errno(Ownership.chown(ocb.attr(), msg.uid(), msg.gid(), Clients.infoExt(ctx, ocb.ioflag)));
    }

    /** {@code iofunc_utime_default}, for {@code _IO_UTIME} and {@code _IO_UTIME64}. */
    public static Result utime(Context ctx, IoUtime msg, Ocb ocb) {
        var info = Clients.infoExt(ctx, ocb.ioflag);
        long now = ctx.time();
        if (WideMessages.isWide(msg)) {
            return Result.errno(FileTimes.set(ctx.views().utime64(ctx.offset()), ocb.attr(), now, info));
        }
        int error = msg.curFlag() != 0
                ? Ownership.touch(ocb.attr(), now, info)
                : Ownership.utime(ocb.attr(), msg.times().actime(), msg.times().modtime(), now, info);
        return Result.errno(error);
    }

    /** {@code iofunc_power_default}: the mount answers if it can. */
    public static Result power(Context ctx, IoPowerEncoder msg, Ocb ocb) {
        Mount mount = ocb.attr().mount;
        @Nullable IoHandler<IoPowerEncoder, Ocb> entry = mount == null ? null : mount.power;
        return entry == null ? Result.errno(ENOSYS) : entry.handle(ctx, msg, ocb);
    }
}
