package io.resmgrkit.conformance.iofunc;

import static io.resmgrkit.codec.names.generated.Errno.EBADF;
import static io.resmgrkit.codec.names.generated.Errno.EFBIG;
import static io.resmgrkit.codec.names.generated.Errno.EISDIR;
import static io.resmgrkit.codec.names.generated.Errno.EOK;
import static io.resmgrkit.codec.names.generated.Errno.EOVERFLOW;
import static io.resmgrkit.codec.names.generated.Errno.EROFS;

import io.resmgrkit.codec.generated.IoReadEncoder;
import io.resmgrkit.codec.generated.IoSpaceEncoder;
import io.resmgrkit.codec.generated.IoWriteEncoder;
import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.codec.names.generated.IoXtype;
import io.resmgrkit.codec.names.generated.Whence;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.Credentials;
import io.resmgrkit.conformance.framework.WideMessages;

/**
 * Checks before data are moved (B8.13 to B8.15).
 *
 * <p>The position of a read or write is in the message for xtype OFFSET, otherwise in the OCB. {@link #nonblock} answers what C
 * hands back through the last parameter of read_verify and write_verify.
 */
public final class Verify {
    /** Last position of a file without large offsets (B8.2a). */
    static final long LIMIT_32BIT = 0x7fff_ffffL;

    /** The extra type is in the low byte of xtype, flags are above it. */
    private static final int XTYPE_MASK = 0xff;

    private static final int SET_ID = FileMode.S_ISUID | FileMode.S_ISGID | FileMode.S_ISVTX;

    private Verify() {}

    /**
     * {@code iofunc_read_verify}.
     *
     * @return EOK or the errno; nbytes in the message is clipped where 32-bit offsets end
     */
    public static int read(IoReadEncoder msg, Ocb ocb) {
        if (!ocb.reads()) {
            return EBADF;
        }
        if (limited(ocb) && WideMessages.nbytes(msg) != 0) {
            long position = xtype(msg.xtype()) == IoXtype._IO_XTYPE_OFFSET
                    ? msg.xtypeOffset().offset_()
                    : ocb.offset;
            if (position >= LIMIT_32BIT) {
                return EOVERFLOW;
            }
            WideMessages.nbytes(msg, clip(WideMessages.nbytes(msg), position));
        }
        return EOK;
    }

    /**
     * {@code iofunc_write_verify}.
     *
     * @return EOK or the errno; nbytes in the message is clipped, the OCB's offset moved for O_APPEND, and set-id bits go as a
     *     non-root write makes them go
     */
    public static int write(Context ctx, IoWriteEncoder msg, Ocb ocb) {
        Attr attr = ocb.attr();
        int refused = writable(ocb);
        if (refused != EOK) {
            return refused;
        }
        if (WideMessages.nbytes(msg) == 0) {
            return EOK;
        }
        boolean offset = xtype(msg.xtype()) == IoXtype._IO_XTYPE_OFFSET;
        boolean append = (ocb.ioflag & IoFlag.O_APPEND) != 0 && !offset;
        if (limited(ocb)) {
            long position = offset ? msg.xtypeOffset().offset_() : append ? attr.nbytes : ocb.offset;
            if (position >= LIMIT_32BIT) {
                return EFBIG;
            }
            WideMessages.nbytes(msg, clip(WideMessages.nbytes(msg), position));
        }
        clearSetId(ctx, ocb);
        if (append) {
            ocb.offset = attr.nbytes;
        }
        return EOK;
    }

    /** {@code iofunc_space_verify}; the message keeps its numbers. */
    public static int space(Context ctx, IoSpaceEncoder msg, Ocb ocb) {
        int refused = writable(ocb);
        if (refused != EOK) {
            return refused;
        }
        // The sum is unsigned: a negative start without length is too far, not invalid.
        if (limited(ocb)
                && msg.whence() == Whence.SEEK_SET
                && Long.compareUnsigned(msg.start() + msg.len(), LIMIT_32BIT) > 0) {
            return EFBIG;
        }
        clearSetId(ctx, ocb);
        return EOK;
    }

    /** Whether a read or write must not wait: O_NONBLOCK of the OCB, overridden by the one xflag that contradicts it (B8.13). */
    public static boolean nonblock(Ocb ocb, long xtype) {
        return (ocb.ioflag & IoFlag.O_NONBLOCK) != 0
                ? (xtype & IoXtype._IO_XFLAG_BLOCK) == 0
                : (xtype & IoXtype._IO_XFLAG_NONBLOCK) != 0;
    }

    /** The extra type without the xflags: {@code IoXtype._IO_XTYPE_*}. */
    public static int xtype(long xtype) {
        return (int) xtype & XTYPE_MASK;
    }

    private static boolean limited(Ocb ocb) {
        return ocb.attr().is(FileMode.S_IFREG) && ocb.is32bit();
    }

    private static long clip(long nbytes, long position) {
        return Math.min(nbytes, LIMIT_32BIT - position);
    }

    private static int writable(Ocb ocb) {
        if (!ocb.writes()) {
            return EBADF;
        }
        if (ocb.attr().readOnly()) {
            return EROFS;
        }
        return ocb.attr().is(FileMode.S_IFDIR) ? EISDIR : EOK;
    }

    private static void clearSetId(Context ctx, Ocb ocb) {
        Attr attr = ocb.attr();
        if ((attr.mode & Mode.EXECUTE) != 0 && (attr.mode & SET_ID) != 0) {
            Credentials info = Clients.infoExt(ctx, ocb.ioflag);
            if (info == null || !info.isRoot()) {
                attr.mode &= ~SET_ID;
                attr.flags |= Attr.DIRTY_MODE;
            }
        }
    }
}
