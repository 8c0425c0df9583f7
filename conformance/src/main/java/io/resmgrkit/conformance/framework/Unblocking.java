package io.resmgrkit.conformance.framework;

import io.resmgrkit.codec.names.generated.IoType;
import org.jspecify.annotations.Nullable;

/** Unblock pulses: a client that is blocked in a message wants out (B7.1 to B7.4). */
final class Unblocking {
    /** Bytes of a blocked client's message that are read again to see what it is blocked in (B7.3). */
    private static final int REREAD = 60;

    private final BindingTable bindings;
    private final Sources sources;
    private final Closing closing;
    private final ConnectLayer connect;
    private final Swapper swapper;

    Unblocking(BindingTable bindings, Sources sources, Closing closing, ConnectLayer connect, Swapper swapper) {
        this.bindings = bindings;
        this.sources = sources;
        this.closing = closing;
        this.connect = connect;
        this.swapper = swapper;
    }

    /**
     * Asks the io or connect unblock callout about the blocked client the context describes.
     *
     * @return what to answer the client; {@link Result#DEFAULT} when nobody takes the pulse
     */
    Result handle(Context ctx, Pulse pulse) {
        byte[] head = new byte[REREAD];
        int length = Math.max(0, ctx.kernel().read(ctx.rcvid(), 0, head, 0, REREAD));
        ctx.info().msglen = ctx.buffer().deliver(head, 0, length);
        ctx.begin(ctx.rcvid());
        int type = swapper.peekType(ctx);
        Binding binding = bindings.retain(ctx.info());
        if (binding == null && type == IoSlot.OPENFD.type()) {
            binding = openfdSource(ctx);
        }
        if (binding != null) {
            return onBinding(ctx, binding, pulse);
        }
        return type == IoType._IO_CONNECT ? connect.unblock(ctx) : Result.DEFAULT;
    }

    private Result onBinding(Context ctx, Binding binding, Pulse pulse) {
        ctx.setId(binding.linkId());
        Result result = IoLoop.callLocked(ctx, binding, IoSlot.UNBLOCK, pulse, Result.DEFAULT);
        closing.release(ctx, binding);
        return result;
    }

    private @Nullable Binding openfdSource(Context ctx) {
        if (ctx.info().foreign()) {
            swapper.header(ctx.buffer(), 0);
            swapper.request(ctx, IoSlot.OPENFD.type());
        }
        return sources.retain(NamedDescriptor.of(ctx.view(IoSlot.OPENFD)));
    }
}
