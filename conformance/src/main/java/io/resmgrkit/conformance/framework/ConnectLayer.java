package io.resmgrkit.conformance.framework;

import static io.resmgrkit.codec.names.generated.Errno.EACCES;
import static io.resmgrkit.codec.names.generated.Errno.EBADF;
import static io.resmgrkit.codec.names.generated.Errno.ENOENT;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;
import static io.resmgrkit.codec.names.generated.Errno.ENXIO;

import io.resmgrkit.codec.generated.IoConnectEncoder;
import io.resmgrkit.codec.generated.MsgInfo;
import io.resmgrkit.codec.names.generated.ConnectExtraType;
import io.resmgrkit.codec.names.generated.ConnectSubtype;
import org.jspecify.annotations.Nullable;

/** {@code _IO_CONNECT}: finds the link, calls the connect function, runs what is combined with an open (B4). */
final class ConnectLayer {
    private static final int HEADER = 40;

    private final LinkTable links;
    private final BindingTable bindings;
    private final Closing closing;
    private final IoLoop loop;
    private final Sources sources;
    private final ConnectExtras extras;
    private final Swapper swapper;

    ConnectLayer(
            LinkTable links, BindingTable bindings, Sources sources, Closing closing, IoLoop loop, Swapper swapper) {
        this.links = links;
        this.bindings = bindings;
        this.closing = closing;
        this.loop = loop;
        this.sources = sources;
        this.swapper = swapper;
        extras = new ConnectExtras(swapper);
    }

    /** Handles the connect message at the start of the buffer. */
    Result handle(Context ctx) {
        if (ctx.info().foreign()) {
            swapper.connect(ctx);
        }
        IoConnectEncoder msg = ctx.connectView();
        Link<?> link = links.find(msg.handle());
        if (link == null) {
            return Result.errno(ENOENT);
        }
        ctx.setId(link.id());
        return on(ctx, msg, link);
    }

    /** Slot 8 for a client that is blocked in the connect message at the start of the buffer (B7.3). */
    Result unblock(Context ctx) {
        if (ctx.info().foreign()) {
            swapper.connect(ctx);
        }
        IoConnectEncoder msg = ctx.connectView();
        Link<?> link = links.find(msg.handle());
        if (link == null) {
            return Result.DEFAULT;
        }
        ctx.setId(link.id());
        return call(ctx, msg, link, ConnectSlot.UNBLOCK);
    }

    private <H> Result on(Context ctx, IoConnectEncoder msg, Link<H> link) {
        if (link.connect() == null) {
            return Result.DEFAULT;
        }
        return switch (msg.subtype()) {
            case ConnectSubtype._IO_CONNECT_COMBINE -> combine(ctx, msg, link, false);
            case ConnectSubtype._IO_CONNECT_COMBINE_CLOSE -> combine(ctx, msg, link, true);
            case ConnectSubtype._IO_CONNECT_OPEN -> call(ctx, msg, link, ConnectSlot.OPEN);
            case ConnectSubtype._IO_CONNECT_UNLINK -> call(ctx, msg, link, ConnectSlot.UNLINK);
            case ConnectSubtype._IO_CONNECT_RENAME -> call(ctx, msg, link, ConnectSlot.RENAME);
            case ConnectSubtype._IO_CONNECT_MKNOD -> call(ctx, msg, link, ConnectSlot.MKNOD);
            case ConnectSubtype._IO_CONNECT_READLINK -> call(ctx, msg, link, ConnectSlot.READLINK);
            case ConnectSubtype._IO_CONNECT_LINK -> link(ctx, msg, link);
            case ConnectSubtype._IO_CONNECT_RSVD_UNBLOCK -> call(ctx, msg, link, ConnectSlot.UNBLOCK);
            case ConnectSubtype._IO_CONNECT_MOUNT -> mount(ctx, msg, link);
            default -> Result.DEFAULT;
        };
    }

    private <H> Result call(Context ctx, IoConnectEncoder msg, Link<H> link, ConnectSlot<Extra> slot) {
        ConnectHandler<H, Extra> handler = link.handler(slot);
        return handler == null ? Result.DEFAULT : handler.handle(ctx, msg, link.handle(), extras.plain(ctx, msg));
    }

    private <H> Result link(Context ctx, IoConnectEncoder msg, Link<H> link) {
        ConnectHandler<H, Extra> handler = link.handler(ConnectSlot.LINK);
        if (handler == null) {
            return Result.DEFAULT;
        }
        if (!ConnectExtras.namesDescriptor(msg)) {
            return handler.handle(ctx, msg, link.handle(), extras.plain(ctx, msg));
        }
        MsgInfo info = extras.serverInfo(ctx, msg, 0);
        NamedDescriptor named = info == null ? null : NamedDescriptor.of(info);
        Binding source = named == null ? null : sources.retain(named);
        if (named == null || source == null) {
            return Result.errno(ENXIO);
        }
        Result result;
        if (source.linkId() != link.id()) {
            result = Result.errno(ENXIO);
        } else if (!sources.mayUse(ctx, named, false)) {
            result = Result.errno(EACCES);
        } else {
            result = handler.handle(ctx, msg, link.handle(), extras.linked(ctx, msg, source.ocb()));
        }
        closing.release(ctx, source);
        return result;
    }

    /** The handler gets the extra parsed, and read again: it may be longer than the receive buffer (B4.10). */
    private <H> Result mount(Context ctx, IoConnectEncoder msg, Link<H> link) {
        ConnectHandler<H, MountExtra> handler = link.handler(ConnectSlot.MOUNT);
        if (handler == null) {
            return Result.DEFAULT;
        }
        if (msg.extraType() != ConnectExtraType._IO_CONNECT_EXTRA_MOUNT_OCB) {
            return mount(ctx, msg, link, handler, null);
        }
        MsgInfo info = extras.serverInfo(ctx, msg, ConnectExtras.MOUNT_INFO);
        Binding source = info == null ? null : sources.retain(NamedDescriptor.of(info));
        if (source == null) {
            return Result.errno(ENXIO);
        }
        Result result = mount(ctx, msg, link, handler, source.ocb());
        closing.release(ctx, source);
        return result;
    }

    private <H> Result mount(
            Context ctx,
            IoConnectEncoder msg,
            Link<H> link,
            ConnectHandler<H, MountExtra> handler,
            @Nullable Object ocb) {
        byte[] extra = extras.readMount(ctx, msg);
        return extra == null
                ? extras.shortRead(ctx, msg)
                : handler.handle(ctx, msg, link.handle(), extras.parseMount(ctx, extra, ocb));
    }

    private <H> Result combine(Context ctx, IoConnectEncoder msg, Link<H> link, boolean close) {
        ConnectHandler<H, Extra> open = link.handler(ConnectSlot.OPEN);
        if (open == null) {
            return Result.errno(ENOSYS);
        }
        int extraAt = ConnectExtras.offset(msg);
        int extraLen = msg.extraLen();
        Extra extra = extras.plain(ctx, msg);
        ctx.at(0, HEADER + msg.pathLen());
        Result opened = open.handle(ctx, msg, link.handle(), extra);
        if (!opened.isOk() || ctx.redirects()) {
            return opened;
        }
        Binding binding = bindings.retain(ctx.info());
        if (binding == null) {
            return Result.errno(EBADF);
        }
        Result result = extraLen >= 4 ? loop.run(ctx, binding, extraAt) : Result.EOK;
        MessageInfo info = ctx.info();
        if (bindings.find(info.scoid, info.coid, info.pid, info.nd) != binding) {
            // The chain closed the descriptor it was opened on (B4.8).
            result = Result.errno(EBADF);
        } else if (close) {
            closing.closeSilently(ctx, binding);
        }
        closing.release(ctx, binding);
        return result;
    }
}
