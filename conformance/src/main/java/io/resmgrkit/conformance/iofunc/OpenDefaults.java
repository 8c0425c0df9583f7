package io.resmgrkit.conformance.iofunc;

import static io.resmgrkit.codec.names.generated.Errno.EACCES;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;
import static io.resmgrkit.codec.names.generated.Errno.EOK;

import io.resmgrkit.codec.generated.IoConnectEncoder;
import io.resmgrkit.codec.generated.IoOpenfd;
import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.Extra;
import io.resmgrkit.conformance.framework.Result;

/** Default handlers that make descriptors (B8.4, B6.5). */
public final class OpenDefaults {
    private static final int OPENFD_KEEPS = OpenFlags.SETTABLE | IoFlag.O_TRUNC;

    private OpenDefaults() {}

    /** {@code iofunc_open_default}: opens the object the path was attached with; path and extra data are ignored (B4.3). */
    public static Result open(Context ctx, IoConnectEncoder msg, Attr attr, Extra extra) {
        OpenRequest request = OpenRequest.of(msg);
        attr.lock();
        try {
            int error = Opening.existing(request, attr, Clients.infoExt(ctx, request.ioflag));
            request.writeBack(msg);
            return Result.errno(error == EOK ? Descriptors.attach(ctx, request, attr) : error);
        } finally {
            attr.unlock();
        }
    }

    /** {@code iofunc_openfd_default}: a descriptor of its own for the object of another one, with no more access. */
    public static Result openfd(Context ctx, IoOpenfd msg, Ocb ocb) {
        if (msg.xtype() != 0) {
            return Result.errno(ENOSYS);
        }
        int access = OpenFlags.access(msg.dialect());
        int ioflag = (int) msg.ioflag() & (access | OPENFD_KEEPS);
        if ((ioflag & access & ~ocb.ioflag) != 0) {
            return Result.errno(EACCES);
        }
        OpenRequest request = new OpenRequest(access, ioflag, access, msg.sflag(), 0);
        int error = Opening.existing(request, ocb.attr(), null);
        return Result.errno(error == EOK ? Descriptors.attach(ctx, request, ocb.attr()) : error);
    }
}
