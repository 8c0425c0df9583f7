package io.resmgrkit.conformance.framework;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.Dirent;
import io.resmgrkit.codec.generated.Fdinfo;
import io.resmgrkit.codec.generated.IoConnectEntry;
import io.resmgrkit.codec.generated.IoConnectFtypeReply;
import io.resmgrkit.codec.generated.IoConnectLinkReply;
import io.resmgrkit.codec.generated.IoDevctlReply;
import io.resmgrkit.codec.generated.IoLock;
import io.resmgrkit.codec.generated.IoMmapReply;
import io.resmgrkit.codec.generated.IoNotifyReply;
import io.resmgrkit.codec.generated.Stat;
import io.resmgrkit.codec.generated.StatT322008;
import io.resmgrkit.codec.generated.StatT642008;
import io.resmgrkit.codec.generated.Statvfs;
import io.resmgrkit.codec.names.generated.ConnectRet;
import io.resmgrkit.codec.names.generated.Dcmd;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.codec.names.generated.SigevNotify;
import io.resmgrkit.codec.wire.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Replies to senders of the other byte order, swapped by the type of the request (B11.3).
 *
 * <p>The parts are gathered into a copy first: they may be the server's own data, which must stay as they are.
 */
final class ReplySwapper {
    private static final int FDINFO_AT = 8;
    private static final int EVENT_AT = 12;
    private static final int SIGEV_TYPE_MASK = 0xff;
    /** Where the number of server entries lies in a link reply. */
    private static final int NENTRIES_AT = 16;

    private static final int RECLEN_AT = 16;
    private static final int FORMS_SINCE = 700;

    private final SwapPlans requests;
    private final boolean bigEndian;
    private final SwapPlan stat;
    private final @Nullable SwapPlan statT32;
    private final @Nullable SwapPlan statT64;
    private final SwapPlan fdinfo;
    private final SwapPlan mmap;
    private final SwapPlan devctl;
    private final SwapPlan statvfs;
    private final SwapPlan notify;
    private final int notifySize;
    private final SwapPlan link;
    private final SwapPlan entry;
    private final SwapPlan ftype;
    private final SwapPlan dirent;

    ReplySwapper(SwapPlans requests, Dialect dialect) {
        this.requests = requests;
        bigEndian = dialect.bigEndian();
        stat = SwapPlan.of(Stat.layout(dialect));
        boolean forms = dialect.release() >= FORMS_SINCE;
        statT32 = forms ? SwapPlan.of(StatT322008.layout(dialect)) : null;
        statT64 = forms ? SwapPlan.of(StatT642008.layout(dialect)) : null;
        fdinfo = SwapPlan.of(Fdinfo.layout(dialect));
        mmap = SwapPlan.of(IoMmapReply.layout(dialect));
        devctl = SwapPlan.of(IoDevctlReply.layout(dialect));
        statvfs = SwapPlan.of(Statvfs.layout(dialect), "f_basetype", "f_filler");
        notify = SwapPlan.only(IoNotifyReply.layout(dialect), "flags", "flags2");
        notifySize = IoNotifyReply.layout(dialect).wireSize();
        link = SwapPlan.of(IoConnectLinkReply.layout(dialect));
        entry = SwapPlan.of(IoConnectEntry.layout(dialect));
        ftype = SwapPlan.of(IoConnectFtypeReply.layout(dialect));
        dirent = SwapPlan.of(Dirent.layout(dialect));
    }

    /** The reply in the sender's byte order, in one part. */
    Parts swap(Context ctx, Parts parts) {
        byte[] bytes = new byte[parts.length()];
        parts.copyTo(bytes, 0, bytes.length);
        swap(ctx, bytes);
        Parts one = new Parts(1);
        one.set(0, bytes, 0, bytes.length);
        return one.first(parts.count() == 0 ? 0 : 1);
    }

    private void swap(Context ctx, byte[] bytes) {
        int end = bytes.length;
        switch (ctx.answeredType()) {
            case IoType._IO_CONNECT -> connect(ctx.status(), bytes);
            case IoType._IO_READ, IoType._IO_READ64 -> {
                if (ctx.repliesDirents()) {
                    dirents(bytes);
                }
            }
            case IoType._IO_STAT -> stat(bytes);
            case IoType._IO_NOTIFY -> notify(bytes);
            case IoType._IO_DEVCTL -> devctl(ctx.answeredDcmd(), bytes);
            case IoType._IO_LSEEK, IoType._IO_SPACE -> requests.longWord.apply(bytes, 0, end);
            case IoType._IO_FDINFO -> fdinfo.apply(bytes, FDINFO_AT, end);
            // The 12 bytes before the flock stay in the server's order, subtype included.
            case IoType._IO_LOCK -> requests.flock.apply(bytes, IoLock.SIZE, end);
            case IoType._IO_MMAP -> mmap.apply(bytes, 0, end);
            default -> {
                // No reply data of which anything is known.
            }
        }
    }

    /** The length tells the form. */
    private void stat(byte[] bytes) {
        SwapPlan longer =
                bytes.length == StatT322008.SIZE ? statT32 : bytes.length == StatT642008.SIZE ? statT64 : null;
        (longer == null ? stat : longer).apply(bytes, 0, bytes.length);
    }

    private void connect(int status, byte[] bytes) {
        if ((status & ConnectRet._IO_CONNECT_RET_FLAG) != 0 && (status & ConnectRet._IO_CONNECT_RET_FTYPE) != 0) {
            ftype.apply(bytes, 0, bytes.length);
        } else if (bytes.length >= IoConnectLinkReply.SIZE) {
            int entries = Bytes.u2(bytes, NENTRIES_AT, bigEndian);
            link.apply(bytes, 0, bytes.length);
            if ((status & ConnectRet._IO_CONNECT_RET_FLAG) != 0 && (status & ConnectRet._IO_CONNECT_RET_MSG) != 0) {
                requests.msgInfo.apply(bytes, IoConnectLinkReply.SIZE, bytes.length);
            }
            for (int i = 0; i < entries; i++) {
                entry.apply(bytes, IoConnectLinkReply.SIZE + i * IoConnectEntry.SIZE, bytes.length);
            }
        }
    }

    private void notify(byte[] bytes) {
        if (bytes.length >= notifySize) {
            boolean thread = (Bytes.s4(bytes, EVENT_AT, bigEndian) & SIGEV_TYPE_MASK) == SigevNotify.SIGEV_THREAD;
            requests.event(bytes, EVENT_AT, thread);
        }
        notify.apply(bytes, 0, bytes.length);
    }

    private void devctl(int dcmd, byte[] bytes) {
        devctl.apply(bytes, 0, bytes.length);
        if (dcmd == Dcmd.DCMD_ALL_GETFLAGS || dcmd == Dcmd.DCMD_ALL_GETMOUNTFLAGS) {
            requests.word.apply(bytes, IoDevctlReply.SIZE, bytes.length);
        } else if (dcmd == Dcmd.DCMD_FSYS_STATVFS) {
            statvfs.apply(bytes, IoDevctlReply.SIZE, bytes.length);
        }
    }

    private void dirents(byte[] bytes) {
        int at = 0;
        while (at + Dirent.SIZE <= bytes.length) {
            int reclen = Bytes.u2(bytes, at + RECLEN_AT, bigEndian);
            dirent.apply(bytes, at, bytes.length);
            if (reclen < Dirent.SIZE) {
                return;
            }
            at += reclen;
        }
    }
}
