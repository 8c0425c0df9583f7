package io.resmgrkit.conformance.framework;

import org.jspecify.annotations.Nullable;

/**
 * The I/O function table ({@code resmgr_io_funcs_t}): what a resource manager does with the messages on its descriptors.
 *
 * <p>Filled in before it is attached and not changed afterwards. A slot without a handler answers ENOSYS (B5.5); a shorter table
 * is one whose last slots do not exist.
 *
 * @param <O> open control block
 */
public final class IoFunctions<O> {
    /** {@code _RESMGR_IO_NFUNCS}. */
    public static final int NFUNCS = 26;

    private final @Nullable IoHandler<?, ? super O>[] handlers;

    /** A full table without handlers. */
    public IoFunctions() {
        this(NFUNCS);
    }

    /**
     * A table of the first {@code nfuncs} slots.
     *
     * @throws IllegalArgumentException beyond 26
     */
    public IoFunctions(int nfuncs) {
        if (nfuncs < 0 || nfuncs > NFUNCS) {
            throw new IllegalArgumentException("nfuncs " + nfuncs + ": an I/O table has 0 to " + NFUNCS + " slots");
        }
        @SuppressWarnings("unchecked")
        @Nullable
        IoHandler<?, ? super O>[] slots = (IoHandler<?, ? super O>[]) new IoHandler<?, ?>[nfuncs];
        handlers = slots;
    }

    /** Slots of the table. */
    public int nfuncs() {
        return handlers.length;
    }

    /** The handler of a slot; null when there is none or the table is too short for it. */
    @SuppressWarnings("unchecked") // set() is the only writer and pairs slots with handlers of their message
    public <M> @Nullable IoHandler<M, O> get(IoSlot<M> slot) {
        return slot.index() < handlers.length ? (IoHandler<M, O>) handlers[slot.index()] : null;
    }

    /**
     * Puts a handler into a slot; null empties it.
     *
     * @throws IllegalArgumentException when the table is too short for the slot
     */
    public <M> IoFunctions<O> set(IoSlot<M> slot, @Nullable IoHandler<M, ? super O> handler) {
        if (slot.index() >= handlers.length) {
            throw new IllegalArgumentException(
                    "slot " + slot + ": the table has only " + handlers.length + " functions");
        }
        handlers[slot.index()] = handler;
        return this;
    }
}
