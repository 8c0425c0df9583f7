package io.resmgrkit.conformance.fuzz;

import static java.util.Map.entry;

import io.resmgrkit.codec.names.generated.Errno;
import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.codec.names.generated.IoXtype;
import java.util.Map;

/** Rules about data, positions and directories: when a message of a session exercises them. */
final class TransferConditions {
    private static final int HEAD = 16;
    private static final int EXTRA = 8;
    private static final int LAST_WHENCE = 2;
    private static final long BEYOND_32 = 1L << Integer.SIZE;
    private static final int WRITE = IoFlag._IO_FLAG_WR;

    static final Map<String, Condition> ALL = Map.ofEntries(
            entry("RM-XT-01", (now, story) -> preads(now) && now.moved() && offset(now) != now.position()),
            entry(
                    "RM-XT-02",
                    (now, story) -> (now.reads() || now.writes()) && now.unknownXtype() && now.refused(Errno.ENOSYS)),
            entry(
                    "RM-XT-03",
                    (now, story) -> plainRead(now)
                            && now.moved()
                            && story.last(
                                    one -> one.sameDescriptor(now) && moves(one), one -> preads(one) && one.moved())),
            entry(
                    "RM-XT-04",
                    (now, story) -> now.reads()
                            && now.moved()
                            && story.had(one -> one.sameObject(now)
                                    && one.writes()
                                    && one.xtype() == IoXtype._IO_XTYPE_OFFSET
                                    && one.moved())),
            entry("RM-XT-05", (now, story) -> now.reads() && !now.directory() && overrides(now)),
            entry(
                    "RM-XT-06",
                    (now, story) -> now.reads()
                            && now.xtype() == IoXtype._IO_XTYPE_READCOND
                            && now.bound()
                            && now.length() > HEAD),
            entry("RM-READ-01", (now, story) -> plainRead(now) && now.moved()),
            entry(
                    "RM-READ-02",
                    (now, story) -> plainRead(now)
                            && now.ok()
                            && now.regular()
                            && now.status() == now.field("nbytes")
                            && now.position() < now.size()),
            entry(
                    "RM-READ-03",
                    (now, story) -> plainRead(now)
                            && now.ok()
                            && now.status() == 0
                            && now.field("nbytes") > 0
                            && story.had(one -> one.sameDescriptor(now) && plainRead(one) && one.moved())),
            entry("RM-READ-04", (now, story) -> plainRead(now) && now.ok() && now.field("nbytes") == 0),
            entry(
                    "RM-READ-05",
                    (now, story) -> now.lone(IoType._IO_READ64)
                            && now.field("nbytes_hi") != 0
                            && now.openWith(IoFlag._IO_FLAG_RD)),
            entry("RM-READ-06", (now, story) -> !now.pending()),
            entry("RM-WR-01", (now, story) -> now.writes() && now.moved()),
            entry(
                    "RM-WR-02",
                    (now, story) -> now.writes()
                            && now.openWith(WRITE)
                            && now.field("nbytes") > Math.max(0, now.length() - HEAD - extra(now))),
            entry("RM-WR-03", (now, story) -> now.writes() && now.moved() && now.beyondBuffer()),
            entry(
                    "RM-WR-04",
                    (now, story) -> now.writes()
                            && (now.refused(Errno.EBADF) && now.openWithout(WRITE)
                                    || now.refused(Errno.EISDIR, Errno.EROFS))),
            entry(
                    "RM-WR-05",
                    (now, story) -> now.reads()
                            && now.moved()
                            && story.had(one -> one.sameObject(now) && one.writes() && one.moved() && hasNul(one))),
            entry(
                    "RM-WR-06",
                    (now, story) -> now.writes()
                            && now.moved()
                            && now.xtype() == 0
                            && now.openWith(IoFlag.O_APPEND)
                            && story.last(
                                    one -> one.sameDescriptor(now) && one.bound(),
                                    one -> one.position() < now.position() - now.status())),
            entry(
                    "RM-LSEEK-01",
                    (now, story) -> now.lone(IoType._IO_LSEEK) && now.bound() && now.refused(Errno.EINVAL)),
            entry(
                    "RM-LSEEK-02",
                    (now, story) -> now.chain().size() > 1
                            && now.ok()
                            && now.last().is(IoType._IO_READ)
                            && now.chain().get(now.chain().size() - 2).is(IoType._IO_LSEEK)),
            entry(
                    "RM-LSEEK-03",
                    (now, story) -> now.lone(IoType._IO_LSEEK)
                            && now.bound()
                            && now.field("offset") >= BEYOND_32
                            && (now.ok() || now.refused(Errno.EOVERFLOW))),
            entry(
                    "RM-LSEEK-04",
                    (now, story) -> now.reads()
                            && now.directory()
                            && now.moved()
                            && story.last(
                                    one -> one.sameDescriptor(now) && (moves(one) || one.lone(IoType._IO_LSEEK)),
                                    one -> one.lone(IoType._IO_LSEEK) && one.ok())),
            entry("RM-COMB-01", (now, story) -> now.chain().size() > 1 && (now.ok() || now.refused(Errno.EBADMSG))),
            entry(
                    "RM-COMB-02",
                    (now, story) -> now.refused(Errno.EINVAL)
                            && !now.last().is(IoType._IO_LSEEK)
                            && now.chain().stream()
                                    .anyMatch(part -> part.is(IoType._IO_LSEEK) && part.field("whence") > LAST_WHENCE)),
            entry(
                    "RM-COMB-03",
                    (now, story) -> now.ok()
                            && now.chain().stream()
                                            .filter(part -> part.is(IoType._IO_WRITE))
                                            .count()
                                    > 1),
            entry(
                    "RM-DIR-01",
                    (now, story) -> now.reads()
                            && now.directory()
                            && (now.refused(Errno.EINVAL)
                                    || now.ok()
                                            && story.had(
                                                    one -> one.sameDescriptor(now) && one.reads() && one.moved()))),
            entry("RM-DIR-02", (now, story) -> now.reads() && now.directory() && now.moved()),
            entry(
                    "RM-DIR-03",
                    (now, story) -> now.reads()
                            && now.directory()
                            && now.moved()
                            && (now.field("xtype") & IoXtype._IO_XFLAG_DIR_EXTRA_HINT) != 0));

    private TransferConditions() {}

    private static boolean plainRead(Sighting one) {
        return one.reads() && one.xtype() == 0 && !one.directory();
    }

    private static boolean preads(Sighting one) {
        return one.reads() && one.xtype() == IoXtype._IO_XTYPE_OFFSET;
    }

    private static long offset(Sighting one) {
        return one.field("offset");
    }

    private static int extra(Sighting one) {
        return one.xtype() == IoXtype._IO_XTYPE_OFFSET ? EXTRA : 0;
    }

    /** Whether a message has to do with the position of its descriptor. */
    private static boolean moves(Sighting one) {
        return one.ok() && (one.reads() || one.writes() || one.parts().size() > 1 || one.lone(IoType._IO_LSEEK));
    }

    /** Whether the request's own wish to block or not is against that of the open, and came to bear. */
    private static boolean overrides(Sighting one) {
        boolean never = (one.field("xtype") & IoXtype._IO_XFLAG_NONBLOCK) != 0;
        boolean always = (one.field("xtype") & IoXtype._IO_XFLAG_BLOCK) != 0;
        boolean nonblock = one.openWith(IoFlag.O_NONBLOCK);
        return never && !nonblock && one.refused(Errno.EAGAIN) || always && nonblock && one.pending();
    }

    private static boolean hasNul(Sighting write) {
        byte[] request = write.exchange().request();
        int begin = HEAD + extra(write);
        for (int i = begin; i < Math.min(request.length, begin + write.status()); i++) {
            if (request[i] == 0) {
                return true;
            }
        }
        return false;
    }
}
