package io.resmgrkit.conformance.profile;

import static io.resmgrkit.codec.names.generated.Errno.EINVAL;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;
import static io.resmgrkit.codec.names.generated.Errno.EOK;

import io.resmgrkit.codec.generated.Dirent;
import io.resmgrkit.codec.generated.DirentEncoder;
import io.resmgrkit.codec.generated.IoDevctl;
import io.resmgrkit.codec.generated.IoDevctlReply;
import io.resmgrkit.codec.generated.IoReadEncoder;
import io.resmgrkit.codec.generated.Statvfs;
import io.resmgrkit.codec.generated.StatvfsEncoder;
import io.resmgrkit.codec.names.generated.Dcmd;
import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.codec.names.generated.IoXtype;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.Result;
import io.resmgrkit.conformance.iofunc.Attr;
import io.resmgrkit.conformance.iofunc.DevctlDefaults;
import io.resmgrkit.conformance.iofunc.Ocb;
import io.resmgrkit.conformance.iofunc.Verify;
import java.nio.charset.StandardCharsets;

/** I/O functions of the fs server that differ from those of a file (P4.7, P4.13). */
final class FsIo {
    /** Bytes of directory entries in one reply at most. */
    private static final int DIRECTORY_LIMIT = 8192;

    /** Entries start at multiples of this. */
    private static final int DIRENT_ALIGN = 8;

    private static final byte[] BASETYPE = "oracle".getBytes(StandardCharsets.US_ASCII);

    private FsIo() {}

    static Result read(Context ctx, IoReadEncoder msg, Ocb ocb) {
        return ocb.attr().is(FileMode.S_IFDIR)
                ? readDirectory(ctx, msg, ocb, (FsNode) ocb.attr())
                : FileIo.read(ctx, msg, ocb);
    }

    static Result devctl(Context ctx, IoDevctl msg, Ocb ocb) {
        Result result = DevctlDefaults.devctl(ctx, msg, ocb);
        if (result != Result.DEFAULT) {
            return result;
        }
        if (msg.dcmd() != Dcmd.DCMD_FSYS_STATVFS) {
            return Result.errno(ENOSYS);
        }
        int at = ctx.clear(IoDevctlReply.SIZE + Statvfs.SIZE);
        ctx.views().devctlReply(at).nbytes(Statvfs.SIZE);
        byte[] bytes = ctx.buffer().bytes();
        StatvfsEncoder out = new StatvfsEncoder();
        out.wrap(ctx.views().dialect(), bytes, at + IoDevctlReply.SIZE, bytes.length);
        out.fBsize(512).fFrsize(512).fBlocks(1000).fBfree(500).fBavail(400);
        out.fFiles(100).fFfree(50).fFavail(40).fFsid(7).fNamemax(63);
        for (int i = 0; i < BASETYPE.length; i++) {
            out.fBasetype(i, BASETYPE[i]);
        }
        ctx.setStatus(0);
        return ctx.replyInPlace(IoDevctlReply.SIZE + Statvfs.SIZE);
    }

    private static Result readDirectory(Context ctx, IoReadEncoder msg, Ocb ocb, FsNode directory) {
        int error = Verify.read(msg, ocb);
        if (error != EOK) {
            return Result.errno(error);
        }
        if (Verify.xtype(msg.xtype()) != IoXtype._IO_XTYPE_NONE) {
            return Result.errno(ENOSYS);
        }
        if (msg.nbytes() < 0) {
            return Result.errno(EINVAL);
        }
        int limit = (int) Math.min(msg.nbytes(), DIRECTORY_LIMIT);
        byte[] entries = new byte[limit];
        int used = 0;
        long ordinal = ocb.offset;
        while (ordinal >= 0 && ordinal < directory.children().size() + 2) {
            int length = entry(ctx, directory, (int) ordinal, entries, used);
            if (length == 0) {
                break;
            }
            used += length;
            ordinal++;
        }
        boolean more = ocb.offset < directory.children().size() + 2;
        if (used == 0 && limit > 0 && more) {
            return Result.errno(EINVAL);
        }
        ocb.offset = ordinal;
        if (msg.nbytes() > 0) {
            directory.flags |= Attr.ATIME;
        }
        ctx.setStatus(used);
        if (used == 0) {
            return Result.EOK;
        }
        ctx.replyHoldsDirents();
        return ctx.ptr(entries, 0, used);
    }

    /** Appends the entry with that ordinal; returns its length, 0 when it does not fit. */
    private static int entry(Context ctx, FsNode directory, int ordinal, byte[] into, int at) {
        String name;
        long inode;
        if (ordinal < 2) {
            name = ordinal == 0 ? "." : "..";
            inode = ordinal == 0 ? directory.inode : directory.parent().inode;
        } else {
            FsEntry child = directory.children().get(ordinal - 2);
            name = child.name();
            inode = child.node().inode;
        }
        byte[] text = name.getBytes(StandardCharsets.ISO_8859_1);
        int length = (Dirent.SIZE + text.length + 1 + DIRENT_ALIGN - 1) & -DIRENT_ALIGN;
        if (length > into.length - at) {
            return 0;
        }
        DirentEncoder out = new DirentEncoder();
        out.wrap(ctx.views().dialect(), into, at, into.length);
        out.dIno(inode).dOffset(ordinal).dReclen(length).dNamelen(text.length);
        System.arraycopy(text, 0, into, at + Dirent.SIZE, text.length);
        return length;
    }
}
