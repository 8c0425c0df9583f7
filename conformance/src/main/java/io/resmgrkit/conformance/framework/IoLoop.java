package io.resmgrkit.conformance.framework;

import static io.resmgrkit.codec.names.generated.Errno.EBADMSG;
import static io.resmgrkit.codec.names.generated.Errno.EENDIAN;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;

import org.jspecify.annotations.Nullable;

/** Runs a message or a chain of combined messages on one binding (B5). */
final class IoLoop {
    private static final int COMBINE_FLAG = 0x8000;
    private static final int NOTHING_SWAPPED = -1;

    private final SlotTypes types;
    private final Closing closing;
    private final ExtendedPoll extendedPoll;
    private final Swapper swapper;

    IoLoop(SlotTypes types, Closing closing, ExtendedPoll extendedPoll, Swapper swapper) {
        this.types = types;
        this.closing = closing;
        this.extendedPoll = extendedPoll;
        this.swapper = swapper;
    }

    /**
     * Runs the chain that starts at {@code start} of the buffer.
     *
     * @return the result of the element that ended it; EBADMSG when the chain fell off the end of the received bytes (B5.7)
     */
    Result run(Context ctx, Binding binding, int start) {
        return run(ctx, binding, start, NOTHING_SWAPPED);
    }

    /** {@link #run} from the start of the buffer, whose first element is already in the server's byte order. */
    Result runSwapped(Context ctx, Binding binding) {
        return run(ctx, binding, 0, 0);
    }

    private Result run(Context ctx, Binding binding, int start, int swappedAt) {
        int rcvid = ctx.rcvid();
        int end = ctx.info().msglen;
        boolean foreign = ctx.info().foreign();
        ReceiveBuffer buffer = ctx.buffer();
        Result result = Result.errno(EBADMSG);
        boolean locked = false;
        for (int at = start; at < end; ) {
            boolean swap = foreign && at != swappedAt;
            if (swap) {
                swapper.header(buffer, at);
            }
            int type = buffer.u16(at);
            int combine = buffer.u16(at + 2);
            boolean combined = (combine & COMBINE_FLAG) != 0;
            int size = combined ? combine & ~COMBINE_FLAG : end - at;
            ctx.at(at, size);
            ctx.hideRcvid(combined, rcvid);
            if (type == IoSlot.CLOSE_DUP.type()) {
                if (closing.unbind(ctx, binding)) {
                    unlock(ctx, binding, locked);
                    locked = false;
                    result = closing.closeDup(ctx, binding);
                    closing.release(ctx, binding);
                }
                break;
            }
            IoSlot<?> slot = types.slot(type);
            if (slot == null || !slot.fromWire() || binding.functions().get(slot) == null) {
                result = Result.errno(foreign && !swapper.knows(type) ? EENDIAN : ENOSYS);
                break;
            }
            if (swap && !swapper.request(ctx, type)) {
                result = Result.errno(EENDIAN);
                break;
            }
            if (ExtendedPoll.wanted(ctx, slot)) {
                unlock(ctx, binding, locked);
                locked = false;
                result = extendedPoll.run(ctx);
            } else {
                if (!locked) {
                    Result lock = callout(ctx, binding, IoSlot.LOCK_OCB);
                    if (!lock.isOk()) {
                        result = lock;
                        break;
                    }
                    locked = true;
                }
                result = call(ctx, binding, slot);
            }
            if (!combined || size == 0 || !result.isOk()) {
                break;
            }
            ctx.setStatus(0);
            result = Result.errno(EBADMSG);
            at += size;
        }
        unlock(ctx, binding, locked);
        ctx.hideRcvid(false, rcvid);
        return result;
    }

    /** Runs one handler with the OCB locked around it; {@code fallback} when there is none. */
    static <M> Result callLocked(Context ctx, Binding binding, IoSlot<M> slot, M message, Result fallback) {
        IoHandler<M, Object> handler = binding.functions().get(slot);
        if (handler == null) {
            return fallback;
        }
        Result lock = callout(ctx, binding, IoSlot.LOCK_OCB);
        if (!lock.isOk()) {
            return lock;
        }
        Result result = handler.handle(ctx, message, binding.ocb());
        callout(ctx, binding, IoSlot.UNLOCK_OCB);
        return result;
    }

    private static <M> Result call(Context ctx, Binding binding, IoSlot<M> slot) {
        @Nullable IoHandler<M, Object> handler = binding.functions().get(slot);
        return handler == null ? Result.errno(ENOSYS) : handler.handle(ctx, ctx.view(slot), binding.ocb());
    }

    private static Result callout(Context ctx, Binding binding, IoSlot<Reserved> slot) {
        IoHandler<Reserved, Object> handler = binding.functions().get(slot);
        return handler == null ? Result.EOK : handler.handle(ctx, Reserved.NOTHING, binding.ocb());
    }

    private static void unlock(Context ctx, Binding binding, boolean locked) {
        if (locked) {
            callout(ctx, binding, IoSlot.UNLOCK_OCB);
        }
    }
}
