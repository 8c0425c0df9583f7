package io.resmgrkit.conformance.model;

import static io.resmgrkit.codec.names.generated.Errno.EBADF;
import static io.resmgrkit.codec.names.generated.Errno.EBADMSG;
import static io.resmgrkit.codec.names.generated.Errno.EINVAL;
import static io.resmgrkit.codec.names.generated.Errno.ENOSPC;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;
import static io.resmgrkit.codec.names.generated.Errno.ENOTTY;
import static io.resmgrkit.codec.names.generated.Errno.EOK;

import io.resmgrkit.codec.generated.IoDevctl;
import io.resmgrkit.codec.generated.IoDevctlEncoder;
import io.resmgrkit.codec.generated.IoRead;
import io.resmgrkit.codec.generated.IoReadEncoder;
import io.resmgrkit.codec.generated.IoSpaceEncoder;
import io.resmgrkit.codec.generated.IoWrite;
import io.resmgrkit.codec.generated.IoWriteEncoder;
import io.resmgrkit.codec.generated.XtypeOffset;
import io.resmgrkit.codec.names.generated.Dcmd;
import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.codec.names.generated.FileType;
import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.codec.names.generated.IoXtype;
import io.resmgrkit.codec.names.generated.PathmgrFlag;
import io.resmgrkit.codec.names.generated.SpaceSubtype;
import io.resmgrkit.codec.names.generated.Whence;
import io.resmgrkit.conformance.framework.ConnectFunctions;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.Dispatch;
import io.resmgrkit.conformance.framework.IoFunctions;
import io.resmgrkit.conformance.framework.IoSlot;
import io.resmgrkit.conformance.framework.ResmgrAttr;
import io.resmgrkit.conformance.framework.Result;
import io.resmgrkit.conformance.framework.WideMessages;
import io.resmgrkit.conformance.iofunc.Attr;
import io.resmgrkit.conformance.iofunc.Creation;
import io.resmgrkit.conformance.iofunc.Defaults;
import io.resmgrkit.conformance.iofunc.DevctlDefaults;
import io.resmgrkit.conformance.iofunc.Mount;
import io.resmgrkit.conformance.iofunc.Ocb;
import io.resmgrkit.conformance.iofunc.StatForm;
import io.resmgrkit.conformance.iofunc.Verify;
import org.jspecify.annotations.Nullable;

/**
 * The model resource manager: a tree of files with a stream {@code pipe} and a read-only {@code rom} in its root.
 *
 * <p>How one is made: take the default tables, replace what this manager does itself, look at lengths before anything else,
 * attach. The handlers below show what each owes its clients.
 */
public final class Model {
    /** Stores a number; needs a descriptor open for writing. */
    public static final int DCMD_MODEL_SETMARK = 0x8004_0501;

    /** Tells the number. */
    public static final int DCMD_MODEL_GETMARK = 0x4004_0502;

    private static final int GROW_SINCE = 710;
    private static final int NPARTS = 4;
    private static final int MSG_MAX = 2048;

    private final Names names = new Names();
    private int mark;

    /** Attaches a model and returns its link id. */
    public static int attach(Dispatch dispatch, @Nullable SeededBug bug) {
        Model model = new Model();
        Node root = model.tree(dispatch);
        ConnectFunctions<Node> connect = model.names.table();
        IoFunctions<Ocb> io = model.io();
        if (bug != null) {
            bug.spoil(io);
        }
        return dispatch.resmgrAttach(
                new ResmgrAttr(ResmgrAttr.CROSS_ENDIAN, NPARTS, MSG_MAX),
                "/model",
                FileType._FTYPE_ALL,
                PathmgrFlag._RESMGR_FLAG_DIR,
                connect,
                io,
                root);
    }

    /** Attaches an unspoilt model. */
    public static int attach(Dispatch dispatch) {
        return attach(dispatch, null);
    }

    private Node tree(Dispatch dispatch) {
        Mount mount = new Mount(0, Mount.CHOWN_RESTRICTED | Mount.NO_TRUNC | Mount.SYNC_IO, 1, 512);
        Node root = node(dispatch, null, "", FileMode.S_IFDIR | 0777, mount);
        root.nlink = 2;
        node(dispatch, root, "pipe", FileMode.S_IFIFO | 0666, mount);
        Node rom = node(dispatch, root, "rom", FileMode.S_IFREG | 0666, new Mount(1, mount.conf, 2, 512));
        rom.store(0, "read only\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, 10);
        return root;
    }

    private Node node(Dispatch dispatch, @Nullable Node parent, String name, int mode, Mount mount) {
        Node node = new Node(parent);
        Creation.init(node, mode, null, null, dispatch.kernel().self());
        node.mount = mount;
        return names.enter(node, name);
    }

    private IoFunctions<Ocb> io() {
        IoFunctions<Ocb> io = new IoFunctions<>();
        Defaults.init(new ConnectFunctions<>(), io);
        io.set(IoSlot.READ, this::read)
                .set(IoSlot.WRITE, this::write)
                .set(IoSlot.SPACE, this::space)
                .set(IoSlot.DEVCTL, this::devctl)
                .set(IoSlot.NOTIFY, Streams::notify)
                .set(IoSlot.UNBLOCK, Streams::unblock)
                .set(IoSlot.CLOSE_DUP, Streams::closeDup);
        Requests.guard(io);
        return io;
    }

    /** The position of a read or write: in the message for pread and pwrite, else the descriptor's. Negative for an errno. */
    private static long position(Context ctx, long xtype, long inMessage, Ocb ocb) {
        int type = Verify.xtype(xtype);
        if (type == IoXtype._IO_XTYPE_OFFSET) {
            boolean there = ctx.size() >= IoRead.SIZE + XtypeOffset.SIZE;
            return there ? inMessage < 0 ? -EINVAL : inMessage : -EBADMSG;
        }
        return type == IoXtype._IO_XTYPE_NONE ? ocb.offset : -ENOSYS;
    }

    private Result read(Context ctx, IoReadEncoder msg, Ocb ocb) {
        Node node = (Node) ocb.attr();
        int error = Verify.read(msg, ocb);
        if (error != EOK) {
            return Result.errno(error);
        }
        boolean offset = Verify.xtype(msg.xtype()) == IoXtype._IO_XTYPE_OFFSET;
        long position = position(ctx, msg.xtype(), offset ? msg.xtypeOffset().offset_() : 0, ocb);
        if (position < 0 || WideMessages.nbytes(msg) < 0) {
            return Result.errno(position < 0 ? (int) -position : EINVAL);
        }
        int nbytes = (int) Math.min(WideMessages.nbytes(msg), Integer.MAX_VALUE);
        if (nbytes > 0) {
            node.flags |= Attr.ATIME;
        }
        if (node.is(FileMode.S_IFDIR)) {
            boolean withStat = (msg.xtype() & IoXtype._IO_XFLAG_DIR_EXTRA_HINT) != 0;
            StatForm extra = withStat ? StatForm.ofDirectory(msg.dialect(), msg.xtype()) : null;
            return offset ? Result.errno(ENOSYS) : Entries.read(ctx, node, ocb, nbytes, extra);
        } else if (node.isStream()) {
            return offset ? Result.errno(ENOSYS) : Streams.read(ctx, node, nbytes, Verify.nonblock(ocb, msg.xtype()));
        }
        int n = (int) Math.max(0, Math.min(nbytes, node.nbytes - position));
        ctx.setStatus(n);
        if (n == 0) {
            return Result.EOK;
        }
        if (!offset) {
            ocb.offset = position + n;
        }
        return ctx.ptr(node.content(), (int) position, n);
    }

    private Result write(Context ctx, IoWriteEncoder msg, Ocb ocb) {
        Node node = (Node) ocb.attr();
        boolean offset = Verify.xtype(msg.xtype()) == IoXtype._IO_XTYPE_OFFSET;
        int header = IoWrite.SIZE + (offset ? XtypeOffset.SIZE : 0);
        // Before anything changes: what the client declares must have arrived.
        long nbytes = WideMessages.nbytes(msg);
        if (nbytes < 0 || nbytes > Requests.behind(ctx, header)) {
            return Result.errno(EBADMSG);
        }
        int error = Verify.write(ctx, msg, ocb);
        if (error != EOK) {
            return Result.errno(error);
        }
        long position = position(ctx, msg.xtype(), offset ? msg.xtypeOffset().offset_() : 0, ocb);
        if (position < 0 || (node.isStream() && offset)) {
            return Result.errno(position < 0 ? (int) -position : ENOSYS);
        }
        long at = node.isStream() ? node.nbytes : position;
        int n = (int) Math.min(WideMessages.nbytes(msg), Math.max(0, Node.CAPACITY - at));
        if (n == 0 && nbytes > 0) {
            return Result.errno(ENOSPC);
        }
        byte[] data = new byte[n];
        error = fetch(ctx, header, data);
        if (error != EOK) {
            return Result.errno(error);
        }
        ctx.setStatus(n);
        if (n > 0) {
            node.store(at, data, 0, n);
            node.flags |= Attr.MTIME | Attr.CTIME | Attr.DIRTY_TIME;
            if (node.isStream()) {
                Streams.arrived(ctx, node);
            } else if (!offset) {
                ocb.offset = position + n;
            }
        }
        return Result.EOK;
    }

    /** Data of a message: from the buffer what is there, the rest from the client, who still has it. */
    private static int fetch(Context ctx, int header, byte[] into) {
        int start = ctx.offset() + header;
        int here = Math.max(0, Math.min(into.length, ctx.info().msglen - start));
        System.arraycopy(ctx.buffer().bytes(), start, into, 0, here);
        for (int done = here; done < into.length; ) {
            int n = ctx.msgread(into, done, into.length - done, header + done);
            if (n <= 0) {
                return n < 0 ? -n : EBADMSG;
            }
            done += n;
        }
        return EOK;
    }

    private Result space(Context ctx, IoSpaceEncoder msg, Ocb ocb) {
        Node node = (Node) ocb.attr();
        int error = Verify.space(ctx, msg, ocb);
        if (error != EOK) {
            return Result.errno(error);
        }
        long base = switch (msg.whence()) {
            case Whence.SEEK_SET -> 0;
            case Whence.SEEK_CUR -> ocb.offset;
            case Whence.SEEK_END -> node.nbytes;
            default -> -1;
        };
        long start = base + msg.start();
        if (base < 0 || start < 0 || msg.len() < 0) {
            return Result.errno(EINVAL);
        } else if (start + msg.len() > Node.CAPACITY) {
            return Result.errno(ENOSPC);
        }
        if (msg.subtype() == SpaceSubtype.F_FREESP64 && msg.len() == 0) {
            node.resize(Math.min(start, node.nbytes));
        } else if (msg.subtype() == SpaceSubtype.F_ALLOCSP64 || grows(msg)) {
            node.resize(Math.max(start + msg.len(), node.nbytes));
        } else {
            return Result.errno(msg.subtype() == SpaceSubtype.F_FREESP64 ? ENOSYS : EINVAL);
        }
        node.flags |= Attr.MTIME | Attr.CTIME | Attr.DIRTY_TIME;
        int at = ctx.clear(Long.BYTES);
        ctx.buffer().put64(at, node.nbytes);
        return ctx.replyInPlace(Long.BYTES);
    }

    /** 7.1 added a command for files that become longer and never shorter. */
    private static boolean grows(IoSpaceEncoder msg) {
        return msg.subtype() == SpaceSubtype.F_GROWSP && msg.dialect().release() >= GROW_SINCE;
    }

    private Result devctl(Context ctx, IoDevctlEncoder msg, Ocb ocb) {
        int dcmd = msg.dcmd();
        int size = dcmd >>> 16 & 0x3fff;
        boolean known = dcmd == Dcmd.DCMD_ALL_GETFLAGS
                || dcmd == Dcmd.DCMD_ALL_SETFLAGS
                || dcmd == Dcmd.DCMD_ALL_GETMOUNTFLAGS
                || dcmd == DCMD_MODEL_SETMARK
                || dcmd == DCMD_MODEL_GETMARK;
        if (!known) {
            return Result.errno(ENOTTY);
        }
        if (msg.nbytes() != size || (dcmd < 0 && Requests.behind(ctx, IoDevctl.SIZE) < size)) {
            return Result.errno(EBADMSG);
        }
        if (dcmd == DCMD_MODEL_SETMARK) {
            if ((ocb.ioflag & IoFlag._IO_FLAG_WR) == 0) {
                return Result.errno(EBADF);
            }
            mark = ctx.buffer().s32(ctx.offset() + IoDevctl.SIZE);
            return Result.EOK;
        } else if (dcmd == DCMD_MODEL_GETMARK) {
            int at = ctx.clear(IoDevctl.SIZE + Integer.BYTES);
            ctx.views().devctlReply(at).nbytes(Integer.BYTES);
            ctx.buffer().put32(at + IoDevctl.SIZE, mark);
            return ctx.replyInPlace(IoDevctl.SIZE + Integer.BYTES);
        }
        return DevctlDefaults.devctl(ctx, msg, ocb);
    }
}
