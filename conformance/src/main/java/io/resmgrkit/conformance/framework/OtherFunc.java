package io.resmgrkit.conformance.framework;

import org.jspecify.annotations.Nullable;

/** {@code other_func}: the last function asked before ENOSYS (B2.1, B2.6). */
@FunctionalInterface
public interface OtherFunc {
    /**
     * Handles what no handler wanted; {@link Result#DEFAULT} declines.
     *
     * @param type type of the message that was declined, at the context's offset; 0 for a pulse
     * @param pulse the pulse, null for a message
     */
    Result handle(Context ctx, int type, @Nullable Pulse pulse);
}
