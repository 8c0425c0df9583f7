package io.resmgrkit.conformance.framework;

import static io.resmgrkit.codec.names.generated.Errno.EINVAL;

import io.resmgrkit.codec.generated.IoNotify;
import io.resmgrkit.codec.generated.IoNotifyEncoder;
import io.resmgrkit.codec.generated.PollfdEncoder;
import io.resmgrkit.codec.names.generated.NotifyAction;
import io.resmgrkit.codec.names.generated.NotifyCondition;
import io.resmgrkit.codec.names.generated.NotifyExtenFlag;
import io.resmgrkit.codec.names.generated.PollEvent;

/** A notify message that polls several descriptors at once: the notify handler runs for each of them (B5.13, B9.6). */
final class ExtendedPoll {
    private static final int ACTION_MASK = 3;
    private static final int LEGACY_SHIFT = 28;
    private static final int LEGACY_CONDITIONS = 7;

    private final BindingTable bindings;
    private final Closing closing;
    private final Swapper swapper;

    ExtendedPoll(BindingTable bindings, Closing closing, Swapper swapper) {
        this.bindings = bindings;
        this.closing = closing;
        this.swapper = swapper;
    }

    /** Whether the message at hand is one. */
    static boolean wanted(Context ctx, IoSlot<?> slot) {
        if (slot != IoSlot.NOTIFY) {
            return false;
        }
        IoNotify msg = ctx.view(IoSlot.NOTIFY);
        return (msg.flags() & NotifyCondition._NOTIFY_COND_EXTEN) != 0
                && (msg.action() & ACTION_MASK) >= NotifyAction._NOTIFY_ACTION_POLL;
    }

    /** Polls every entry behind the header and answers with header and entries. */
    Result run(Context ctx) {
        IoNotifyEncoder msg = ctx.view(IoSlot.NOTIFY);
        int header = WideMessages.size(msg);
        if (ctx.info().foreign()) {
            swapper.pollHeader(ctx);
        }
        int nfds = msg.nfds();
        if (nfds <= 0) {
            msg.flagsExten(msg.flagsExten() | NotifyExtenFlag._NOTIFY_FLAGS_EXTEN_FIRST);
            return reply(ctx, header, 0);
        }
        if (nfds > (ctx.buffer().bytes().length - ctx.offset() - header) / PollfdEncoder.SIZE) {
            // The original has no bound here; a list the buffer cannot hold is refused instead of read out of bounds.
            return Result.errno(EINVAL);
        }
        if (ctx.info().foreign()) {
            swapper.pollEntries(ctx, ctx.offset() + header, nfds);
        }
        poll(ctx, msg, ctx.offset() + header, nfds);
        return reply(ctx, header, nfds);
    }

    private void poll(Context ctx, IoNotifyEncoder msg, int entries, int nfds) {
        int extraMask = msg.flagsExtraMask();
        int action = msg.action();
        int ready = msg.nfdsReady();
        int prefix = 0;
        int afterUnhandled = 0;
        for (int i = 0; i < nfds; i++) {
            PollfdEncoder entry = ctx.views().pollfd(entries + i * PollfdEncoder.SIZE);
            int events = entry.events() & 0xffff;
            Binding binding = (events & PollEvent.POLLRESERVED) != 0 && entry.fd() >= 0 ? find(ctx, entry.fd()) : null;
            boolean handled = true;
            if (binding != null && binding.functions().get(IoSlot.NOTIFY) != null) {
                msg.action(action);
                msg.flags(NotifyCondition._NOTIFY_COND_EXTEN
                        | (events & LEGACY_CONDITIONS) << LEGACY_SHIFT
                        | extraMask
                        | (events & ~PollEvent.POLLRESERVED));
                int trigger = notify(ctx, binding, entry.fd(), msg);
                entry.revents(trigger & ~PollEvent.POLLRESERVED);
                entry.events(events & ~PollEvent.POLLRESERVED);
                if (trigger != 0) {
                    ready++;
                    action = NotifyAction._NOTIFY_ACTION_POLL;
                }
            } else if (binding == null && i == 0 && (events & PollEvent.POLLRESERVED) != 0 && entry.fd() >= 0) {
                entry.revents(PollEvent.POLLNVAL);
                entry.events(events & ~PollEvent.POLLRESERVED);
            } else {
                handled = false;
            }
            if (binding != null) {
                closing.release(ctx, binding);
            }
            if (!handled) {
                afterUnhandled = i + 1;
            } else if (afterUnhandled == 0) {
                prefix++;
            }
            ctx.views().event(msg).nextValue();
        }
        msg.nfdsReady(ready);
        msg.fdFirst(msg.fdFirst() + prefix);
        msg.nfds(afterUnhandled);
    }

    /** Runs the notify handler for one descriptor; returns the trigger word it left in the message. */
    private static int notify(Context ctx, Binding binding, int fd, IoNotifyEncoder msg) {
        MessageInfo info = ctx.info();
        int coid = info.coid;
        int link = ctx.id();
        info.coid = fd;
        ctx.setId(binding.linkId());
        Result result = IoLoop.callLocked(ctx, binding, IoSlot.NOTIFY, msg, Result.EOK);
        info.coid = coid;
        ctx.setId(link);
        return result instanceof Result.Parts
                ? (int) ctx.views().notifyReply(ctx.offset()).flags()
                : 0;
    }

    private @org.jspecify.annotations.Nullable Binding find(Context ctx, int fd) {
        MessageInfo info = ctx.info();
        Binding binding = bindings.find(info.scoid, fd, info.pid, info.nd);
        return binding != null && binding.retain() ? binding : null;
    }

    private Result reply(Context ctx, int header, int entries) {
        if (ctx.info().foreign()) {
            if (entries > 0) {
                swapper.pollEntries(ctx, ctx.offset() + header, entries);
            }
            swapper.pollHeader(ctx);
        }
        return ctx.replyInPlace(header + entries * PollfdEncoder.SIZE);
    }
}
