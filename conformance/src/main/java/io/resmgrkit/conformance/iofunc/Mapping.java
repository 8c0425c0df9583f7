package io.resmgrkit.conformance.iofunc;

import static io.resmgrkit.codec.names.generated.Errno.EACCES;
import static io.resmgrkit.codec.names.generated.Errno.EAGAIN;
import static io.resmgrkit.codec.names.generated.Errno.EOK;
import static io.resmgrkit.codec.names.generated.Errno.EROFS;

import io.resmgrkit.codec.generated.IoMmap;
import io.resmgrkit.codec.generated.IoMmapReply;
import io.resmgrkit.codec.generated.IoMmapReplyEncoder;
import io.resmgrkit.codec.generated.IoMmapReplyExt;
import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.codec.names.generated.MmapReplyFlag;
import io.resmgrkit.codec.names.generated.ProtFlag;
import io.resmgrkit.codec.names.generated.ShareFlag;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.Result;

/** Files the process manager maps on behalf of a process (B8.24). */
public final class Mapping {
    private static final int ALLOWED_SINCE = 660;
    private static final int EXTENDED_SINCE = 710;
    private static final int STAT_AT = IoMmapReplyExt.SIZE - StatForm.T64_2008.size();
    /** The form of the attributes is in bits 3 and 4. */
    private static final int FORM_SHIFT = 3;

    private static final int EXTENDED_FLAGS =
            MmapReplyFlag._IO_MMAP_REPLY_FLAGS_USE_EXTENDED | StatForm.T64_2008.number() << FORM_SHIFT;

    private Mapping() {}

    /**
     * {@code iofunc_mmap}: gives the process manager a descriptor to map with, one per client connection.
     *
     * @param ocb of the descriptor that is to be mapped
     */
    public static Result map(Context ctx, IoMmap msg, Ocb ocb) {
        return map(ctx, msg, ocb, false);
    }

    /**
     * {@code iofunc_mmap_ext} with the attributes of the object in the preferred form, for an object on a mount; otherwise, and
     * before 7.1, {@link #map}.
     */
    public static Result mapExtended(Context ctx, IoMmap msg, Ocb ocb) {
        return map(ctx, msg, ocb, msg.dialect().release() >= EXTENDED_SINCE && ocb.attr().mount != null);
    }

    private static Result map(Context ctx, IoMmap msg, Ocb ocb, boolean extended) {
        Attr attr = ocb.attr();
        long prot = wanted(msg);
        boolean write = (prot & ProtFlag.PROT_WRITE) != 0;
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
                return reply(ctx, ocb, entry.coid, extended);
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
        return reply(ctx, ocb, ctx.info().coid, extended);
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

    /** The protections to check: since 6.6 those required, unless a process manager of old leaves them 0. */
    private static long wanted(IoMmap msg) {
        boolean told = msg.dialect().release() >= ALLOWED_SINCE && msg.requiredProt() != 0;
        return told ? msg.requiredProt() : msg.prot();
    }

    private static Result reply(Context ctx, Ocb ocb, int coid, boolean extended) {
        boolean told = ctx.views().dialect().release() >= ALLOWED_SINCE;
        int size = extended ? IoMmapReplyExt.SIZE : IoMmapReply.SIZE;
        int at = ctx.clear(size);
        IoMmapReplyEncoder reply = ctx.views().mmapReply(at).coid(coid);
        if (told) {
            reply.allowedProt(allowed(ocb));
        }
        if (extended) {
            ctx.views().mmapReplyExt(at).flags(EXTENDED_FLAGS);
            StatForm.T64_2008.fill(ctx, at + STAT_AT, ocb.attr());
        }
        return ctx.replyInPlace(size);
    }

    /** What the descriptor is open for, and execution where the file has that permission. */
    private static int allowed(Ocb ocb) {
        Attr attr = ocb.attr();
        return (ocb.reads() ? ProtFlag.PROT_READ : 0)
                | (ocb.writes() && !attr.readOnly() ? ProtFlag.PROT_WRITE : 0)
                | ((attr.mode & Mode.EXECUTE) != 0 ? ProtFlag.PROT_EXEC : 0);
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
