package io.resmgrkit.conformance.fuzz;

import static java.util.Map.entry;

import io.resmgrkit.codec.names.generated.Dcmd;
import io.resmgrkit.codec.names.generated.Errno;
import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.codec.names.generated.LockSubtype;
import io.resmgrkit.codec.names.generated.NotifyAction;
import java.util.Map;
import java.util.Set;

/** Rules about descriptors, attributes, locks, events and messages as such: when a message of a session exercises them. */
final class ControlConditions {
    private static final int DEVDIR_FROM = 0x4000_0000;
    private static final int DEVDIR_TO = 0x8000_0000;
    private static final int SIZE_AT = 16;
    private static final int SIZE = 0x3fff;
    private static final int DEVCTL_HEAD = 16;
    private static final int FIRST_OWN_TYPE = 0x1f0;
    private static final Set<Long> GETLK = Set.of((long) LockSubtype.F_GETLK, (long) LockSubtype.F_GETLK64);
    private static final Set<Integer> ALL_COMMANDS =
            Set.of(Dcmd.DCMD_ALL_GETFLAGS, Dcmd.DCMD_ALL_SETFLAGS, Dcmd.DCMD_ALL_GETMOUNTFLAGS);

    static final Map<String, Condition> ALL = Map.ofEntries(
            entry("RM-STAT-01", (now, story) -> stats(now)),
            entry(
                    "RM-STAT-02",
                    (now, story) -> stats(now)
                            && story.had(one -> stats(one) && one.sameObject(now) && one.status() != now.status())),
            entry("RM-DCTL-01", (now, story) -> devctl(now) && now.ok() && (dcmd(now) & DEVDIR_FROM) != 0),
            entry("RM-DCTL-02", (now, story) -> devctl(now) && now.bound() && unlikeItsNumber(now)),
            entry("RM-DCTL-03", (now, story) -> devctl(now) && now.refused(Errno.ENOSYS, Errno.ENOTTY)),
            entry(
                    "RM-DCTL-04",
                    (now, story) -> devctl(now)
                            && now.ok()
                            && dcmd(now) == Dcmd.DCMD_ALL_GETFLAGS
                            && story.had(one -> one.sameDescriptor(now)
                                    && devctl(one)
                                    && one.ok()
                                    && dcmd(one) == Dcmd.DCMD_ALL_SETFLAGS)),
            entry(
                    "RM-DCTL-06",
                    (now, story) -> devctl(now)
                            && now.openWithout(IoFlag._IO_FLAG_WR)
                            && (dcmd(now) & DEVDIR_TO) != 0
                            && !ALL_COMMANDS.contains(dcmd(now))),
            entry("RM-NTFY-01", (now, story) -> now.lone(IoType._IO_NOTIFY) && now.ok()),
            entry(
                    "RM-NTFY-02",
                    (now, story) -> !now.exchange().events().isEmpty() && story.had(ControlConditions::arms)),
            entry(
                    "RM-NTFY-03",
                    (now, story) -> now.writes()
                            && now.moved()
                            && story.had(
                                    ControlConditions::arms,
                                    one -> closes(one)
                                            && story.had(arm ->
                                                    arms(arm) && arm.sameDescriptor(one) && arm.sameObject(now)))),
            entry("RM-NTFY-04", (now, story) -> now.lone(IoType._IO_NOTIFY64) && now.ok()),
            entry("RM-UNBL-02", (now, story) -> !now.pending() && story.released(now)),
            entry(
                    "RM-DUP-01",
                    (now, story) -> now.ok()
                            && (now.reads() || now.writes() || stats(now) || now.lone(IoType._IO_LSEEK))
                            && story.had(one -> closes(one) && story.had(dup -> dup.duplicates(one, now)))),
            entry(
                    "RM-DUP-02",
                    (now, story) -> now.reads()
                            && now.moved()
                            && story.had(
                                    one -> one.reads() && one.moved() && story.had(dup -> dup.duplicates(one, now)))),
            entry(
                    "RM-LOCK-01",
                    (now, story) -> now.lone(IoType._IO_LOCK)
                            && now.bound()
                            && !now.refused(Errno.EINVAL, Errno.EBADF)
                            && story.had(
                                    one -> locks(one) && one.sameObject(now),
                                    one -> closes(one) && story.had(lock -> locks(lock) && lock.sameClient(one)))),
            entry(
                    "RM-ATTR-01",
                    (now, story) -> now.lone(IoType._IO_CHMOD, IoType._IO_CHOWN) && now.refused(Errno.EPERM)),
            entry(
                    "RM-ATTR-02",
                    (now, story) -> stats(now)
                            && story.had(one -> one.sameObject(now)
                                    && (one.reads() && one.moved()
                                            || one.writes() && one.moved()
                                            || one.lone(IoType._IO_CHMOD) && one.ok()))),
            entry(
                    "RM-UTIM-01",
                    (now, story) -> now.lone(IoType._IO_UTIME, IoType._IO_UTIME64)
                            && now.bound()
                            && now.exchange().client().euid() != 0),
            entry("RM-SPACE-01", (now, story) -> now.lone(IoType._IO_SPACE) && now.ok()),
            entry(
                    "RM-MSG-01",
                    (now, story) -> now.refused(Errno.ENOSYS)
                            && now.bound()
                            && (now.lone(IoType._IO_MSG) || now.first().type() >= FIRST_OWN_TYPE)),
            entry("RM-GEN-01", (now, story) -> now.cut()));

    private ControlConditions() {}

    private static boolean stats(Sighting one) {
        return one.lone(IoType._IO_STAT) && one.ok();
    }

    private static boolean devctl(Sighting one) {
        return one.lone(IoType._IO_DEVCTL);
    }

    private static int dcmd(Sighting one) {
        return (int) one.field("dcmd");
    }

    /** Whether the size in the command's number, nbytes, and the data that are there disagree. */
    private static boolean unlikeItsNumber(Sighting one) {
        int size = dcmd(one) >>> SIZE_AT & SIZE;
        boolean missing = (dcmd(one) & DEVDIR_TO) != 0 && one.length() - DEVCTL_HEAD < size;
        return one.field("nbytes") != size || missing;
    }

    private static boolean arms(Sighting one) {
        return one.lone(IoType._IO_NOTIFY, IoType._IO_NOTIFY64)
                && one.bound()
                && one.field("action") != NotifyAction._NOTIFY_ACTION_POLL;
    }

    private static boolean closes(Sighting one) {
        return one.lone(IoType._IO_CLOSE) && one.ok();
    }

    private static boolean locks(Sighting one) {
        return one.lone(IoType._IO_LOCK) && one.ok() && !GETLK.contains(one.field("subtype"));
    }
}
