package io.resmgrkit.conformance.iofunc;

import static io.resmgrkit.codec.names.generated.Errno.EINVAL;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;
import static io.resmgrkit.codec.names.generated.Errno.EOK;
import static io.resmgrkit.codec.names.generated.Errno.EOVERFLOW;

import io.resmgrkit.codec.generated.IoLock;
import io.resmgrkit.codec.generated.IoLseek;
import io.resmgrkit.codec.generated.IoMmap;
import io.resmgrkit.codec.generated.IoReadEncoder;
import io.resmgrkit.codec.generated.IoSync;
import io.resmgrkit.codec.generated.IoWriteEncoder;
import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.codec.names.generated.IoXtype;
import io.resmgrkit.codec.names.generated.Whence;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.Result;
import io.resmgrkit.conformance.framework.WideMessages;

/** Default handlers around an object's data (B8.11, B8.12, B8.16, B8.22 to B8.24). */
public final class DataDefaults {
    private static final int COMBINE_FLAG = 0x8000;

    private DataDefaults() {}

    /** {@code iofunc_read_default}: an empty file. The access time is not marked. */
    public static Result read(Context ctx, IoReadEncoder msg, Ocb ocb) {
        int error = Verify.read(msg, ocb);
        if (error != EOK) {
            return Result.errno(error);
        }
        ctx.setStatus(0);
        return Verify.xtype(msg.xtype()) == IoXtype._IO_XTYPE_NONE ? Result.EOK : Result.errno(ENOSYS);
    }

    /** {@code iofunc_write_default}: takes everything and keeps nothing. */
    public static Result write(Context ctx, IoWriteEncoder msg, Ocb ocb) {
        int error = Verify.write(ctx, msg, ocb);
        if (error != EOK) {
            return Result.errno(error);
        }
        if (Verify.xtype(msg.xtype()) != IoXtype._IO_XTYPE_NONE) {
            return Result.errno(ENOSYS);
        }
        long nbytes = WideMessages.nbytes(msg);
        // More than the status word can tell is a short write.
        ctx.setStatus((int) Math.min(nbytes, Integer.MAX_VALUE));
        if (nbytes != 0) {
            ocb.attr().flags |= Attr.MTIME | Attr.CTIME;
        }
        return Result.EOK;
    }

    /** {@code iofunc_lseek_default}: inside a chain there is nothing to reply. */
    public static Result lseek(Context ctx, IoLseek msg, Ocb ocb) {
        long base;
        switch (msg.whence()) {
            case Whence.SEEK_SET -> base = 0;
            case Whence.SEEK_CUR -> base = ocb.offset;
            case Whence.SEEK_END -> base = ocb.attr().nbytes;
            default -> {
                return Result.errno(EINVAL);
            }
        }
        long offset = base + msg.offset_();
        if (offset < 0) {
            return Result.errno(EINVAL);
        }
        if (offset > Verify.LIMIT_32BIT && ocb.is32bit()) {
            return Result.errno(EOVERFLOW);
        }
        ocb.offset = offset;
        if ((msg.combineLen() & COMBINE_FLAG) != 0) {
            return Result.EOK;
        }
        ctx.buffer().put64(ctx.offset(), offset);
        ctx.setStatus(0);
        return ctx.replyInPlace(Long.BYTES);
    }

    /** {@code iofunc_lock_default}. */
    public static Result lock(Context ctx, IoLock msg, Ocb ocb) {
        return Locks.lock(ctx, msg, ocb);
    }

    /** {@code iofunc_mmap_default}. */
    public static Result mmap(Context ctx, IoMmap msg, Ocb ocb) {
        return Mapping.map(ctx, msg, ocb);
    }

    /** {@code iofunc_mmap_default_ext} of 7.1 and later, for servers that choose it; before that the same as {@link #mmap}. */
    public static Result mmapExtended(Context ctx, IoMmap msg, Ocb ocb) {
        return Mapping.mapExtended(ctx, msg, ocb);
    }

    /** {@code iofunc_sync_default}: nothing is buffered here, but the mount must support the request. */
    public static Result sync(Context ctx, IoSync msg, Ocb ocb) {
        boolean known = (msg.flag() & ~(IoFlag.O_SYNC | IoFlag.O_DSYNC)) == 0;
        return known && ocb.attr().mountConf(Mount.SYNC_IO) ? Result.EOK : Result.errno(EINVAL);
    }
}
