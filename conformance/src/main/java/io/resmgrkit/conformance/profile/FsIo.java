package io.resmgrkit.conformance.profile;

import static io.resmgrkit.codec.names.generated.Errno.EINVAL;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;
import static io.resmgrkit.codec.names.generated.Errno.EOK;

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
import io.resmgrkit.conformance.framework.WideMessages;
import io.resmgrkit.conformance.iofunc.Attr;
import io.resmgrkit.conformance.iofunc.DevctlDefaults;
import io.resmgrkit.conformance.iofunc.DirectoryRecord;
import io.resmgrkit.conformance.iofunc.Ocb;
import io.resmgrkit.conformance.iofunc.StatForm;
import io.resmgrkit.conformance.iofunc.Verify;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** I/O functions of the fs server that differ from those of a file (P4.7, P4.13). */
final class FsIo {
    /** Bytes of directory entries in one reply at most. */
    private static final int DIRECTORY_LIMIT = 8192;

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
        long nbytes = WideMessages.nbytes(msg);
        if (nbytes < 0) {
            return Result.errno(EINVAL);
        }
        StatForm extra = extra(msg);
        int limit = (int) Math.min(nbytes, DIRECTORY_LIMIT);
        byte[] entries = new byte[limit];
        int used = 0;
        long ordinal = ocb.offset;
        while (ordinal >= 0 && ordinal < directory.children().size() + 2) {
            int length = entry(ctx, directory, (int) ordinal, entries, used, extra);
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
        if (nbytes > 0) {
            directory.flags |= Attr.ATIME;
        }
        ctx.setStatus(used);
        if (used == 0) {
            return Result.EOK;
        }
        ctx.replyHoldsDirents();
        return ctx.ptr(entries, 0, used);
    }

    /** Recordings show that the hint is not taken; since 7.0 it names a form, and the documentation has servers take it. */
    private static @Nullable StatForm extra(IoReadEncoder msg) {
        boolean hinted = (msg.xtype() & IoXtype._IO_XFLAG_DIR_EXTRA_HINT) != 0;
        return hinted && StatForm.chosenIn(msg.dialect()) ? StatForm.ofDirectory(msg.dialect(), msg.xtype()) : null;
    }

    /** Appends the entry with that ordinal; returns its length, 0 when it does not fit. */
    private static int entry(
            Context ctx, FsNode directory, int ordinal, byte[] into, int at, @Nullable StatForm extra) {
        String name;
        FsNode node;
        if (ordinal < 2) {
            name = ordinal == 0 ? "." : "..";
            node = ordinal == 0 ? directory : directory.parent();
        } else {
            FsEntry child = directory.children().get(ordinal - 2);
            name = child.name();
            node = child.node();
        }
        byte[] text = name.getBytes(StandardCharsets.ISO_8859_1);
        return DirectoryRecord.append(ctx, into, at, node.inode, ordinal, text, node, extra);
    }
}
