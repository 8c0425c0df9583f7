package io.resmgrkit.conformance.framework;

import org.jspecify.annotations.Nullable;

/** The descriptor named by a server info inside a message, and whether the sender may use it (B3.1, B6.1, B6.2). */
final class Sources {
    /** Bytes of the message that a key seals. */
    private static final int SEALED = 56;

    private final BindingTable bindings;

    Sources(BindingTable bindings) {
        this.bindings = bindings;
    }

    /** The binding of a descriptor, with a reference; null when there is none. */
    @Nullable
    Binding retain(NamedDescriptor named) {
        Binding binding = named.scoid() < 0
                ? bindings.findByClient(named.coid(), named.pid(), named.nd())
                : bindings.find(named.scoid(), named.coid(), named.pid(), named.nd());
        return binding != null && binding.retain() ? binding : null;
    }

    /**
     * Whether the sender may use a descriptor: one of its own connection, or of a client with the same user, or any for root, or
     * with a message that the kernel vouches for.
     *
     * @param realIds compare real instead of effective user ids (O_REALIDS of openfd)
     */
    boolean mayUse(Context ctx, NamedDescriptor named, boolean realIds) {
        MessageInfo info = ctx.info();
        int scoid = named.scoid();
        if (((scoid ^ info.scoid) & ~MessageInfo.NTO_SIDE_CHANNEL) == 0) {
            return true;
        }
        Kernel kernel = ctx.kernel();
        Credentials sender = kernel.credentials(info.scoid);
        Credentials owner = scoid < 0 ? kernel.self() : kernel.credentials(scoid);
        if (sender != null && owner != null && sameUser(sender, owner, realIds)) {
            return true;
        }
        return named.key() != 0
                && kernel.keyVerified(ctx.rcvid(), named.key(), ctx.buffer().bytes(), 0, SEALED);
    }

    private static boolean sameUser(Credentials sender, Credentials owner, boolean realIds) {
        int mine = realIds ? sender.ruid() : sender.euid();
        int theirs = realIds ? owner.ruid() : owner.euid();
        return mine == 0 || mine == theirs;
    }
}
