package io.resmgrkit.conformance.framework;

import io.resmgrkit.codec.generated.MsgInfo;
import org.jspecify.annotations.Nullable;

/** The descriptor named by a server info inside a message, and whether the sender may use it (B3.1, B6.1, B6.2). */
final class Sources {
    /** Bytes of the message that a key seals. */
    private static final int SEALED = 56;

    private final BindingTable bindings;

    Sources(BindingTable bindings) {
        this.bindings = bindings;
    }

    /** The binding of the embedded info, with a reference; null when there is none. */
    @Nullable
    Binding retain(MsgInfo info) {
        Binding binding = info.scoid() < 0
                ? bindings.findByClient(info.coid(), info.pid(), (int) info.nd())
                : bindings.find(info.scoid(), info.coid(), info.pid(), (int) info.nd());
        return binding != null && binding.retain() ? binding : null;
    }

    /**
     * Whether the sender may use a descriptor of the connection {@code scoid}: its own, or one of a client with the same user, or
     * any for root, or a message the kernel vouches for.
     *
     * @param key key of the message, 0 for none
     * @param realIds compare real instead of effective user ids (O_REALIDS of openfd)
     */
    boolean mayUse(Context ctx, int scoid, long key, boolean realIds) {
        MessageInfo info = ctx.info();
        if (((scoid ^ info.scoid) & ~MessageInfo.NTO_SIDE_CHANNEL) == 0) {
            return true;
        }
        Kernel kernel = ctx.kernel();
        Credentials sender = kernel.credentials(info.scoid);
        Credentials owner = scoid < 0 ? kernel.self() : kernel.credentials(scoid);
        if (sender != null && owner != null && sameUser(sender, owner, realIds)) {
            return true;
        }
        return key != 0 && kernel.keyVerified(ctx.rcvid(), key, ctx.buffer().bytes(), 0, SEALED);
    }

    private static boolean sameUser(Credentials sender, Credentials owner, boolean realIds) {
        int mine = realIds ? sender.ruid() : sender.euid();
        int theirs = realIds ? owner.ruid() : owner.euid();
        return mine == 0 || mine == theirs;
    }
}
