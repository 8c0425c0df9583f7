package io.resmgrkit.conformance.iofunc;

import io.resmgrkit.codec.names.generated.Errno;
import io.resmgrkit.conformance.framework.Context;

/** OCBs come and go: binding, counting, ending (B8.8, B8.9). */
public final class Descriptors {
    /** Bits of {@link #detach}: which counter of the attr has come down to zero ({@code IOFUNC_OCB_LAST_*}). */
    public static final int LAST_INUSE = 0x1;

    public static final int LAST_READER = 0x2;
    public static final int LAST_WRITER = 0x4;
    public static final int LAST_RDLOCK = 0x8;
    public static final int LAST_WRLOCK = 0x10;

    private Descriptors() {}

    /** {@code iofunc_ocb_attach} with an OCB made here. */
    public static int attach(Context ctx, OpenRequest request, Attr attr) {
        return attach(ctx, request, new Ocb(attr));
    }

    /**
     * {@code iofunc_ocb_attach}: binds an OCB to the sender's descriptor and counts it in its attr.
     *
     * @param ocb gets flags and share mode of the request, and offset 0
     * @return EOK, or EINVAL when the descriptor is in use; then nothing is counted
     */
    public static int attach(Context ctx, OpenRequest request, Ocb ocb) {
        ocb.ioflag = request.masked();
        ocb.sflag = request.sflag;
        ocb.offset = 0;
        int error = ctx.bind(ocb);
        if (error == Errno.EOK) {
            count(ocb);
        }
        return error;
    }

    /**
     * {@code iofunc_ocb_detach}: updates the times and takes the OCB out of the counts of its attr.
     *
     * @param now seconds since 1970
     * @return a {@code LAST_*} bit for each counter that reached zero
     */
    public static int detach(Ocb ocb, long now) {
        Attr attr = ocb.attr();
        Times.update(attr, now);
        int last = 0;
        if (ocb.reads() && --attr.rcount == 0) {
            last |= LAST_READER;
        }
        if (ocb.writes() && --attr.wcount == 0) {
            last |= LAST_WRITER;
        }
        if (Opening.deniesReading(ocb.sflag) && --attr.rlocks == 0) {
            last |= LAST_RDLOCK;
        }
        if (Opening.deniesWriting(ocb.sflag) && --attr.wlocks == 0) {
            last |= LAST_WRLOCK;
        }
        if (--attr.count == 0) {
            last |= LAST_INUSE;
        }
        return last;
    }

    /** {@code iofunc_close_ocb}: drops the mapping entry, {@link #detach detaches}; the OCB is not used afterwards. */
    public static int close(Ocb ocb, long now) {
        Mapping.drop(ocb);
        return detach(ocb, now);
    }

    static void count(Ocb ocb) {
        Attr attr = ocb.attr();
        attr.count++;
        if (ocb.reads()) {
            attr.rcount++;
        }
        if (ocb.writes()) {
            attr.wcount++;
        }
        if (Opening.deniesReading(ocb.sflag)) {
            attr.rlocks++;
        }
        if (Opening.deniesWriting(ocb.sflag)) {
            attr.wlocks++;
        }
    }
}
