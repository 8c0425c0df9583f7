package io.resmgrkit.conformance.iofunc;

import static io.resmgrkit.codec.names.generated.Errno.EACCES;
import static io.resmgrkit.codec.names.generated.Errno.EAGAIN;
import static io.resmgrkit.codec.names.generated.Errno.EOK;
import static io.resmgrkit.codec.names.generated.Errno.EROFS;

import io.resmgrkit.codec.generated.IoMmap;
import io.resmgrkit.codec.generated.IoMmapReply;
import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.codec.names.generated.ProtFlag;
import io.resmgrkit.codec.names.generated.ShareFlag;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.Result;

/** Files the process manager maps on behalf of a process (B8.24). */
public final class Mapping {
    private Mapping() {}

    /**
     * {@code iofunc_mmap}: gives the process manager a descriptor to map with, one per client connection.
     *
     * @param ocb of the descriptor that is to be mapped
     */
    public static Result map(Context ctx, IoMmap msg, Ocb ocb) {
        Attr attr = ocb.attr();
        boolean write = (msg.prot() & ProtFlag.PROT_WRITE) != 0;
        if (write && attr.readOnly()) {
            return Result.errno(EROFS);
        }
        if (Locks.mandatory(attr)) {
            return Result.errno(EAGAIN);
        }
        if (!ocb.reads() || (write && !ocb.writes())) {
            return Result.errno(EACCES);
        }
        for (Entry entry : attr.mappings) {
            if (entry.scoid == ctx.info().scoid) {
                allowWriting(entry.ocb, write);
                return reply(ctx, entry.coid);
            }
        }
        Ocb mapped = new Ocb(attr);
        mapped.ioflag = IoFlag._IO_FLAG_RD | (write ? IoFlag._IO_FLAG_WR : 0);
        mapped.flags = Ocb.PRIVILEGED | Ocb.MMAP;
        mapped.sflag = ShareFlag.SH_DENYWR;
        int error = ctx.bind(mapped);
        if (error != EOK) {
            return Result.errno(error);
        }
        Descriptors.count(mapped);
        attr.mappings.add(new Entry(ctx.info().scoid, ctx.info().coid, mapped));
        return reply(ctx, ctx.info().coid);
    }

    /** Forgets an OCB that was used for mapping. */
    static void drop(Ocb ocb) {
        if ((ocb.flags & Ocb.MMAP) != 0) {
            ocb.attr().mappings.removeIf(entry -> entry.ocb == ocb);
        }
    }

    private static void allowWriting(Ocb mapped, boolean write) {
        if (write && !mapped.writes()) {
            mapped.ioflag |= IoFlag._IO_FLAG_WR;
            mapped.attr().wcount++;
        }
    }

    private static Result reply(Context ctx, int coid) {
        ctx.views().mmapReply(ctx.clear(IoMmapReply.SIZE)).coid(coid);
        return ctx.replyInPlace(IoMmapReply.SIZE);
    }

    /** The descriptor of one client connection. */
    static final class Entry {
        final int scoid;
        final int coid;
        final Ocb ocb;

        Entry(int scoid, int coid, Ocb ocb) {
            this.scoid = scoid;
            this.coid = coid;
            this.ocb = ocb;
        }
    }
}
