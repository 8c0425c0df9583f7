package io.resmgrkit.conformance.iofunc;

import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.Credentials;
import org.jspecify.annotations.Nullable;

/** Who the client is (B8.2). */
public final class Clients {
    private Clients() {}

    /**
     * {@code iofunc_client_info}: credentials of the sender with at most 8 supplementary groups, as {@code struct _client_info}
     * holds them.
     *
     * @param ioflag of the open message or OCB: O_REALIDS swaps real and effective ids
     * @return null when the kernel does not know the sender
     */
    public static @Nullable Credentials info(Context ctx, int ioflag) {
        Credentials all = infoExt(ctx, ioflag);
        return all == null ? null : all.limitedTo(Credentials.NGROUPS_MAX);
    }

    /** {@code iofunc_client_info_ext}: {@link #info} with all supplementary groups. */
    public static @Nullable Credentials infoExt(Context ctx, int ioflag) {
        Credentials client = ctx.kernel().credentials(ctx.info().scoid);
        return client != null && (ioflag & IoFlag.O_REALIDS) != 0 ? client.swapped() : client;
    }
}
