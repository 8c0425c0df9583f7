package io.resmgrkit.conformance.framework;

import io.resmgrkit.codec.generated.IoConnectEncoder;

/**
 * A connect function: handles a message that names a path.
 *
 * @param <H> what the resource manager gave to {@code resmgr_attach} as handle
 * @param <E> form of the extra data (B4.3)
 */
@FunctionalInterface
public interface ConnectHandler<H, E> {
    /** Handles the message; the view is valid until the handler returns. */
    Result handle(Context ctx, IoConnectEncoder msg, H handle, E extra);
}
