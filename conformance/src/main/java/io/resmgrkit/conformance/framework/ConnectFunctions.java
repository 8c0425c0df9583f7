package io.resmgrkit.conformance.framework;

import org.jspecify.annotations.Nullable;

/**
 * The connect function table ({@code resmgr_connect_funcs_t}): what a resource manager does with messages that name its path.
 *
 * <p>Filled in before it is attached and not changed afterwards. A slot without a handler is {@link Result#DEFAULT} (B4.2).
 *
 * @param <H> handle of {@code resmgr_attach}
 */
public final class ConnectFunctions<H> {
    /** {@code _RESMGR_CONNECT_NFUNCS}. */
    public static final int NFUNCS = 8;

    private final @Nullable ConnectHandler<? super H, ?>[] handlers;

    /** A full table without handlers. */
    public ConnectFunctions() {
        this(NFUNCS);
    }

    /**
     * A table of the first {@code nfuncs} slots.
     *
     * @throws IllegalArgumentException beyond 8
     */
    public ConnectFunctions(int nfuncs) {
        if (nfuncs < 0 || nfuncs > NFUNCS) {
            throw new IllegalArgumentException("nfuncs " + nfuncs + ": a connect table has 0 to " + NFUNCS + " slots");
        }
        @SuppressWarnings("unchecked")
        @Nullable
        ConnectHandler<? super H, ?>[] slots = (ConnectHandler<? super H, ?>[]) new ConnectHandler<?, ?>[nfuncs];
        handlers = slots;
    }

    /** Slots of the table. */
    public int nfuncs() {
        return handlers.length;
    }

    /** The handler of a slot; null when there is none or the table is too short for it. */
    @SuppressWarnings("unchecked") // set() is the only writer and pairs slots with handlers of their extra data
    public <E> @Nullable ConnectHandler<H, E> get(ConnectSlot<E> slot) {
        return slot.index() < handlers.length ? (ConnectHandler<H, E>) handlers[slot.index()] : null;
    }

    /**
     * Puts a handler into a slot; null empties it.
     *
     * @throws IllegalArgumentException when the table is too short for the slot
     */
    public <E> ConnectFunctions<H> set(ConnectSlot<E> slot, @Nullable ConnectHandler<? super H, E> handler) {
        if (slot.index() >= handlers.length) {
            throw new IllegalArgumentException(
                    "slot " + slot + ": the table has only " + handlers.length + " functions");
        }
        handlers[slot.index()] = handler;
        return this;
    }
}
