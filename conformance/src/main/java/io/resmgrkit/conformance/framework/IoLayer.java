package io.resmgrkit.conformance.framework;

import static io.resmgrkit.codec.names.generated.Errno.EACCES;
import static io.resmgrkit.codec.names.generated.Errno.EBADF;
import static io.resmgrkit.codec.names.generated.Errno.EBUSY;
import static io.resmgrkit.codec.names.generated.Errno.EENDIAN;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;

import io.resmgrkit.codec.generated.IoDupEncoder;
import io.resmgrkit.codec.generated.IoMmapEncoder;
import io.resmgrkit.codec.generated.IoOpenfdEncoder;
import io.resmgrkit.codec.names.generated.IoFlag;

/** Messages 0x101 to 0x1ff: finds the binding they concern and runs them on it (B3.3, B5.12, B6). */
final class IoLayer {
    /** The process manager, the only one to map files (B6.6). */
    private static final int SYSMGR_PID = 1;

    private final BindingTable bindings;
    private final Sources sources;
    private final Closing closing;
    private final IoLoop loop;
    private final Swapper swapper;

    IoLayer(BindingTable bindings, Sources sources, Closing closing, IoLoop loop, Swapper swapper) {
        this.bindings = bindings;
        this.sources = sources;
        this.closing = closing;
        this.loop = loop;
        this.swapper = swapper;
    }

    /** Handles the message at the start of the buffer. */
    Result handle(Context ctx, int type) {
        if (type == IoSlot.DUP.type()) {
            return dup(ctx);
        }
        if (type == IoSlot.OPENFD.type()) {
            return openfd(ctx);
        }
        if (type == IoSlot.MMAP.type()) {
            return mmap(ctx);
        }
        Binding binding = bindings.retain(ctx.info());
        if (binding == null) {
            return Result.errno(EBADF);
        }
        ctx.setId(binding.linkId());
        Result result = type == IoSlot.CLOSE_DUP.type() ? close(ctx, binding) : loop.run(ctx, binding, 0);
        closing.release(ctx, binding);
        return result;
    }

    /** A close by itself: what follows it in the message is ignored (B5.12). */
    private Result close(Context ctx, Binding binding) {
        if (!closing.unbind(ctx, binding)) {
            return Result.errno(EBADF);
        }
        Result result = closing.closeDup(ctx, binding);
        closing.release(ctx, binding);
        return result;
    }

    private Result dup(Context ctx) {
        if (!swapped(ctx, IoSlot.DUP)) {
            return Result.errno(EENDIAN);
        }
        IoDupEncoder msg = ctx.view(IoSlot.DUP);
        NamedDescriptor named = NamedDescriptor.of(msg);
        Binding binding = sources.retain(named);
        if (binding == null) {
            return Result.errno(EBADF);
        }
        ctx.setId(binding.linkId());
        Result result = dup(ctx, msg, named, binding);
        closing.release(ctx, binding);
        return result;
    }

    private Result dup(Context ctx, IoDupEncoder msg, NamedDescriptor named, Binding binding) {
        if (!sources.mayUse(ctx, named, false)) {
            return Result.errno(EACCES);
        }
        boolean callout = binding.functions().get(IoSlot.DUP) != null;
        Result veto = IoLoop.callLocked(ctx, binding, IoSlot.DUP, msg, Result.EOK);
        if (!veto.isOk()) {
            return veto;
        }
        // The reference of this message keeps the binding alive, so taking another one cannot fail.
        binding.retain();
        if (!bindings.bind(ctx.info(), binding)) {
            if (callout) {
                closing.closeDupSilently(ctx, binding);
            }
            closing.release(ctx, binding);
            return Result.errno(EBUSY);
        }
        return Result.EOK;
    }

    private Result openfd(Context ctx) {
        if (!swapped(ctx, IoSlot.OPENFD)) {
            return Result.errno(EENDIAN);
        }
        IoOpenfdEncoder msg = ctx.view(IoSlot.OPENFD);
        boolean realIds = (msg.ioflag() & IoFlag.O_REALIDS) != 0;
        return onSource(ctx, NamedDescriptor.of(msg), named -> sources.mayUse(ctx, named, realIds));
    }

    private Result mmap(Context ctx) {
        if (ctx.info().pid != SYSMGR_PID) {
            return Result.errno(ENOSYS);
        }
        if (!swapped(ctx, IoSlot.MMAP)) {
            return Result.errno(EENDIAN);
        }
        IoMmapEncoder msg = ctx.view(IoSlot.MMAP);
        return onSource(ctx, NamedDescriptor.of(msg.info()), named -> true);
    }

    /** Runs the message on the descriptor it names instead of the sender's. */
    private Result onSource(Context ctx, NamedDescriptor named, Access access) {
        Binding binding = sources.retain(named);
        if (binding == null) {
            return Result.errno(EBADF);
        }
        ctx.setId(binding.linkId());
        Result result = access.granted(named) ? loop.runSwapped(ctx, binding) : Result.errno(EACCES);
        closing.release(ctx, binding);
        return result;
    }

    private boolean swapped(Context ctx, IoSlot<?> slot) {
        if (!ctx.info().foreign()) {
            return true;
        }
        swapper.header(ctx.buffer(), 0);
        return swapper.request(ctx, slot.type());
    }

    @FunctionalInterface
    private interface Access {
        boolean granted(NamedDescriptor named);
    }
}
