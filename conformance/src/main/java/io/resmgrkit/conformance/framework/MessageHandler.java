package io.resmgrkit.conformance.framework;

/** Handles the messages of a range given to {@link Dispatch#messageAttach}; no descriptor is involved (B1.3). */
@FunctionalInterface
public interface MessageHandler {
    /**
     * Handles the message at the start of the context's buffer.
     *
     * @param type the 16-bit type that selected the range
     */
    Result handle(Context ctx, int type);
}
