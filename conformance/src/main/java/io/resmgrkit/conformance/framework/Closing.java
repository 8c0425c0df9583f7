package io.resmgrkit.conformance.framework;

import io.resmgrkit.codec.generated.IoCloseEncoder;

/** How descriptors end: close messages, closes nobody sent, and the end of a binding (B3.4, B5.4, B5.12, B7.5, B10). */
final class Closing {
    private final BindingTable bindings;

    Closing(BindingTable bindings) {
        this.bindings = bindings;
    }

    /** Removes the sender's entry; false when another message was faster (B5.4). */
    boolean unbind(Context ctx, Binding binding) {
        MessageInfo info = ctx.info();
        return bindings.unbind(info.scoid, info.coid, binding);
    }

    /** The close_dup callout for the close message at hand; none is EOK. */
    Result closeDup(Context ctx, Binding binding) {
        return closeDup(ctx, binding, ctx.view(IoSlot.CLOSE_DUP));
    }

    /** The close_dup callout without a message and without a client to answer (B6.3). */
    void closeDupSilently(Context ctx, Binding binding) {
        int rcvid = ctx.rcvid();
        int status = ctx.status();
        ctx.hideRcvid(true, rcvid);
        closeDup(ctx, binding, ctx.views().syntheticClose());
        ctx.hideRcvid(false, rcvid);
        ctx.setStatus(status);
    }

    /** Closes the sender's descriptor as if a close message had come; nothing of its result is kept (B4.7, B7.5). */
    void closeSilently(Context ctx, Binding binding) {
        if (unbind(ctx, binding)) {
            closeDupSilently(ctx, binding);
            release(ctx, binding);
        }
    }

    /** Drops a reference; with the last one the close_ocb callout runs, with rcvid 0 (B3.4). */
    void release(Context ctx, Binding binding) {
        if (binding.release()) {
            IoHandler<Reserved, Object> closeOcb = binding.functions().get(IoSlot.CLOSE_OCB);
            if (closeOcb != null) {
                int rcvid = ctx.rcvid();
                ctx.hideRcvid(true, rcvid);
                closeOcb.handle(ctx, Reserved.NOTHING, binding.ocb());
                ctx.hideRcvid(false, rcvid);
            }
        }
    }

    /** Disconnect pulse: every binding of the connection is closed, in table order (B7.5). */
    void disconnect(Context ctx, int scoid) {
        bindings.disconnect(scoid, (connection, coid, pid, nd, binding) -> {
            asClient(ctx, scoid, coid, pid, nd, binding);
            closeSilently(ctx, binding);
        });
        ctx.kernel().detach(scoid);
    }

    /** The bindings of a detached link go, with or without the close callouts (B10.1, B10.2). */
    void detach(Context ctx, int linkId, boolean callouts) {
        bindings.forEach((scoid, coid, pid, nd, binding) -> {
            if (binding.linkId() == linkId) {
                asClient(ctx, scoid | MessageInfo.NTO_SIDE_CHANNEL, coid, pid, nd, binding);
                if (callouts) {
                    closeSilently(ctx, binding);
                } else {
                    binding.abandon();
                    if (unbind(ctx, binding)) {
                        release(ctx, binding);
                    }
                }
            }
        });
    }

    /** Entries that a former client left under the sender's scoid go before a new open (B3.1). */
    void discard(Context ctx) {
        MessageInfo info = ctx.info();
        bindings.disconnect(info.scoid, (connection, coid, pid, nd, binding) -> release(ctx, binding));
    }

    private static void asClient(Context ctx, int scoid, int coid, int pid, int nd, Binding binding) {
        MessageInfo info = ctx.info();
        info.scoid = scoid;
        info.coid = coid;
        info.pid = pid;
        info.nd = nd;
        ctx.setId(binding.linkId());
    }

    private static Result closeDup(Context ctx, Binding binding, IoCloseEncoder msg) {
        IoHandler<IoCloseEncoder, Object> closeDup = binding.functions().get(IoSlot.CLOSE_DUP);
        return closeDup == null ? Result.EOK : closeDup.handle(ctx, msg, binding.ocb());
    }
}
