package io.resmgrkit.conformance.profile;

import static io.resmgrkit.codec.names.generated.Errno.EINVAL;
import static io.resmgrkit.codec.names.generated.Errno.ENOSPC;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;
import static io.resmgrkit.codec.names.generated.Errno.EOK;

import io.resmgrkit.codec.generated.IoReadEncoder;
import io.resmgrkit.codec.generated.IoSpaceEncoder;
import io.resmgrkit.codec.generated.IoWriteEncoder;
import io.resmgrkit.codec.generated.XtypeOffset;
import io.resmgrkit.codec.names.generated.IoXtype;
import io.resmgrkit.codec.names.generated.SpaceSubtype;
import io.resmgrkit.codec.names.generated.Whence;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.Result;
import io.resmgrkit.conformance.framework.WideMessages;
import io.resmgrkit.conformance.iofunc.Attr;
import io.resmgrkit.conformance.iofunc.Ocb;
import io.resmgrkit.conformance.iofunc.Verify;

/** Reading, writing and allocating space of a {@link FileData}, for ramfile and fs (P3.2 to P3.4). */
final class FileIo {
    /** What a file preset beyond its capacity reads as there. */
    private static final byte[] ZEROES = new byte[FileData.CAPACITY];

    private static final int GROW_SINCE = 710;

    private FileIo() {}

    /**
     * P3.2: the reply's one part is the file's own bytes, copied once, straight to the client. As in C that happens after the
     * attributes are unlocked: a write on another thread may be seen in part.
     */
    static Result read(Context ctx, IoReadEncoder msg, Ocb ocb) {
        int error = Verify.read(msg, ocb);
        if (error != EOK) {
            return Result.errno(error);
        }
        int xtype = Verify.xtype(msg.xtype());
        boolean offset = xtype == IoXtype._IO_XTYPE_OFFSET;
        if (!offset && xtype != IoXtype._IO_XTYPE_NONE) {
            return Result.errno(ENOSYS);
        }
        long position = offset ? msg.xtypeOffset().offset_() : ocb.offset;
        long nbytes = WideMessages.nbytes(msg);
        if (nbytes < 0 || position < 0) {
            return Result.errno(EINVAL);
        }
        FileData file = (FileData) ocb.attr();
        if (nbytes > 0) {
            file.flags |= Attr.ATIME;
        }
        int n = (int) Math.max(0, Math.min(nbytes, file.nbytes - position));
        if (n == 0) {
            ctx.setStatus(0);
            return Result.EOK;
        }
        return data(ctx, ocb, file, position, n, offset);
    }

    /** P3.3: the data are read from the client straight into the file. */
    static Result write(Context ctx, IoWriteEncoder msg, Ocb ocb) {
        int error = Verify.write(ctx, msg, ocb);
        if (error != EOK) {
            return Result.errno(error);
        }
        int xtype = Verify.xtype(msg.xtype());
        boolean offset = xtype == IoXtype._IO_XTYPE_OFFSET;
        if (!offset && xtype != IoXtype._IO_XTYPE_NONE) {
            return Result.errno(ENOSYS);
        }
        long position = offset ? msg.xtypeOffset().offset_() : ocb.offset;
        long nbytes = WideMessages.nbytes(msg);
        if (nbytes < 0 || position < 0) {
            return Result.errno(EINVAL);
        }
        if (position >= FileData.CAPACITY && nbytes != 0) {
            return Result.errno(ENOSPC);
        }
        int n = (int) Math.min(nbytes, FileData.CAPACITY - position);
        if (n > 0) {
            FileData file = (FileData) ocb.attr();
            int header = IoWriteEncoder.SIZE + (offset ? XtypeOffset.SIZE : 0);
            n = ctx.msgread(file.upTo((int) position + n), (int) position, n, header);
            if (n < 0) {
                return Result.errno(-n);
            }
            written(ocb, file, position + n, n, offset);
        }
        ctx.setStatus(n);
        return Result.EOK;
    }

    /** P3.4. */
    static Result space(Context ctx, IoSpaceEncoder msg, Ocb ocb) {
        int error = Verify.space(ctx, msg, ocb);
        if (error != EOK) {
            return Result.errno(error);
        }
        FileData file = (FileData) ocb.attr();
        long start;
        switch (msg.whence()) {
            case Whence.SEEK_SET -> start = msg.start();
            case Whence.SEEK_CUR -> start = msg.start() + ocb.offset;
            case Whence.SEEK_END -> start = msg.start() + file.nbytes;
            default -> {
                return Result.errno(EINVAL);
            }
        }
        if (start < 0) {
            return Result.errno(EINVAL);
        }
        error = grows(msg) ? extend(file, start + msg.len()) : allocate(file, msg.subtype(), start, msg.len());
        if (error != EOK) {
            return Result.errno(error);
        }
        file.flags |= Attr.MTIME | Attr.CTIME | Attr.DIRTY_TIME;
        ctx.buffer().put64(ctx.offset(), file.nbytes);
        ctx.setStatus(0);
        return ctx.replyInPlace(Long.BYTES);
    }

    private static Result data(Context ctx, Ocb ocb, FileData file, long position, int n, boolean offset) {
        boolean held = position < FileData.CAPACITY;
        int count = held ? (int) Math.min(n, FileData.CAPACITY - position) : Math.min(n, ZEROES.length);
        if (!offset) {
            ocb.offset = position + count;
        }
        ctx.setStatus(count);
        return held ? ctx.ptr(file.upTo((int) position + count), (int) position, count) : ctx.ptr(ZEROES, 0, count);
    }

    private static void written(Ocb ocb, FileData file, long end, int n, boolean offset) {
        if (n == 0) {
            return;
        }
        if (end > file.nbytes) {
            file.nbytes = end;
            file.flags |= Attr.DIRTY_SIZE;
        }
        if (!offset) {
            ocb.offset = end;
        }
        file.flags |= Attr.MTIME | Attr.CTIME | Attr.DIRTY_TIME;
    }

    private static int allocate(FileData file, int subtype, long start, long len) {
        switch (subtype) {
            case SpaceSubtype.F_FREESP64 -> {
                if (len != 0) {
                    return ENOSYS;
                }
                if (start < file.nbytes) {
                    file.truncate(start);
                }
                return EOK;
            }
            case SpaceSubtype.F_ALLOCSP64 -> {
                return extend(file, len == 0 ? 0 : start + len);
            }
            default -> {
                return EINVAL;
            }
        }
    }

    /** Whether the file is to become longer and never shorter: a command of 7.1, of which only that is known. */
    private static boolean grows(IoSpaceEncoder msg) {
        return msg.subtype() == SpaceSubtype.F_GROWSP && msg.dialect().release() >= GROW_SINCE;
    }

    private static int extend(FileData file, long end) {
        if (end > FileData.CAPACITY) {
            return ENOSPC;
        }
        if (end > file.nbytes) {
            file.nbytes = end;
            file.flags |= Attr.DIRTY_SIZE;
        }
        return EOK;
    }
}
