package io.resmgrkit.conformance.fuzz;

import static java.util.Map.entry;

import io.resmgrkit.codec.generated.IoConnect;
import io.resmgrkit.codec.names.generated.ConnectSubtype;
import io.resmgrkit.codec.names.generated.Errno;
import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.codec.names.generated.IoType;
import java.util.Map;

/** Rules about connect messages and names: when a message of a session exercises them. */
final class NameConditions {
    private static final int TYPE = 0xf000;
    private static final int ALIGN = 8;
    private static final int ACCESS = IoFlag._IO_FLAG_RD | IoFlag._IO_FLAG_WR;
    private static final int CREATED_ONCE = IoFlag.O_CREAT | IoFlag.O_EXCL;

    static final Map<String, Condition> ALL = Map.ofEntries(
            entry(
                    "RM-CONN-01",
                    (now, story) -> opened(now)
                            && story.had(one ->
                                    opened(one) && (prefix(one.path(), now.path()) || prefix(now.path(), one.path())))),
            entry("RM-CONN-02", (now, story) -> now.first().is(IoType._IO_CONNECT) && contradictory(now)),
            entry(
                    "RM-CONN-03",
                    (now, story) -> now.ok()
                            && now.connects(ConnectSubtype._IO_CONNECT_RENAME, ConnectSubtype._IO_CONNECT_LINK)
                            && (IoConnect.SIZE + now.field("path_len")) % ALIGN != 0),
            entry(
                    "RM-CONN-04",
                    (now, story) -> now.connects(ConnectSubtype._IO_CONNECT_UNLINK)
                            && !now.path().contains("/")
                            && (rmdir(now)
                                    ? now.refused(Errno.ENOTDIR)
                                    : wasMade(now, story) && now.refused(Errno.EPERM, Errno.EISDIR))),
            entry(
                    "RM-CONN-05",
                    (now, story) -> wasMade(now, story) && (opened(now) || makes(now) && now.refused(Errno.EEXIST))),
            entry(
                    "RM-CONN-06",
                    (now, story) -> opened(now)
                            && (now.field("ioflag") & CREATED_ONCE) == CREATED_ONCE
                            && story.had(one -> one.connects(ConnectSubtype._IO_CONNECT_COMBINE_CLOSE)
                                    && one.path().equals(now.path())
                                    && one.refused(Errno.ENOENT))),
            entry("RM-CONN-07", (now, story) -> now.connects(ConnectSubtype._IO_CONNECT_READLINK) && now.ok()),
            entry("RM-CONN-08", (now, story) -> now.opens() && now.status() < 0),
            entry(
                    "RM-CONN-09",
                    (now, story) -> now.refused(Errno.EBADF)
                            && (now.reads() && now.openWithout(IoFlag._IO_FLAG_RD)
                                    || now.writes() && now.openWithout(IoFlag._IO_FLAG_WR))),
            entry(
                    "RM-CONN-10",
                    (now, story) -> now.connects(ConnectSubtype._IO_CONNECT_COMBINE_CLOSE)
                            && now.last().is(IoType._IO_STAT)
                            && (now.ok() && (now.field("mode") & TYPE) == FileMode.S_IFLNK || now.status() < 0)
                            && story.had(one -> symlinks(one) && one.path().equals(now.path()))),
            entry(
                    "RM-COMB-04",
                    (now, story) -> now.connects(ConnectSubtype._IO_CONNECT_COMBINE)
                            && now.ok()
                            && now.parts().size() == 3
                            && now.parts().get(1).is(IoType._IO_DEVCTL)
                            && now.last().is(IoType._IO_STAT)));

    private NameConditions() {}

    private static boolean opened(Sighting one) {
        return one.opens() && one.ok() && one.status() >= 0 && !one.path().isEmpty();
    }

    private static boolean prefix(String shorter, String longer) {
        return longer.startsWith(shorter)
                && longer.length() > shorter.length()
                && longer.indexOf('/', shorter.length()) < 0;
    }

    /** A path that does not end where the message says, or an extra that is not all there. */
    private static boolean contradictory(Sighting one) {
        byte[] request = one.exchange().request();
        long end = IoConnect.SIZE + one.field("path_len");
        boolean inside = request.length >= IoConnect.SIZE && end <= request.length;
        boolean ends = inside && end > IoConnect.SIZE && request[(int) end - 1] == 0;
        long extra = (end + ALIGN - 1) / ALIGN * ALIGN + one.field("extra_len");
        return !ends || one.field("extra_len") > 0 && extra > request.length;
    }

    private static boolean rmdir(Sighting one) {
        return (one.field("mode") & TYPE) == FileMode.S_IFDIR;
    }

    private static boolean makes(Sighting one) {
        return one.connects(ConnectSubtype._IO_CONNECT_MKNOD) && (one.field("mode") & TYPE) == FileMode.S_IFDIR;
    }

    /** Whether the path is one at which a directory was made. */
    private static boolean wasMade(Sighting now, Story story) {
        return story.had(one -> makes(one) && one.ok() && one.path().equals(now.path()));
    }

    private static boolean symlinks(Sighting one) {
        return one.connects(ConnectSubtype._IO_CONNECT_LINK)
                && one.ok()
                && (one.field("mode") & TYPE) == FileMode.S_IFLNK;
    }
}
