package io.resmgrkit.conformance.rules.checks;

import static io.resmgrkit.codec.names.generated.Errno.EAGAIN;
import static io.resmgrkit.codec.names.generated.Errno.EBADF;
import static io.resmgrkit.codec.names.generated.Errno.EINVAL;

import io.resmgrkit.codec.names.generated.LockSubtype;
import io.resmgrkit.codec.names.generated.LockType;
import io.resmgrkit.conformance.rules.CaseEnd;
import io.resmgrkit.conformance.rules.probe.Answer;
import io.resmgrkit.conformance.rules.probe.Connect;
import io.resmgrkit.conformance.rules.probe.Fd;
import io.resmgrkit.conformance.rules.probe.Probe;
import io.resmgrkit.conformance.rules.probe.RuleCase;
import io.resmgrkit.conformance.sut.Client;
import java.util.List;

/** Record locks. */
final class LockChecks {
    private static final int REPLY = 44;
    private static final int TYPE_AT = 12;
    private static final int START_AT = 20;
    private static final int LEN_AT = 28;

    private LockChecks() {}

    static List<RuleCase> cases() {
        return new Family()
                .rule("RM-LOCK-01")
                .add("conflict", "a lock that another process holds", LockChecks::conflict)
                .add("any-close", "the holder closes another descriptor of the file", LockChecks::anyClose)
                .add("getlk-conflict", "GETLK with a conflict", LockChecks::getlkConflict)
                .add("getlk-free", "GETLK without", LockChecks::getlkFree)
                .add("bad-type", "a lock of no type", LockChecks::badType)
                .add("access", "a write lock on a reading descriptor", LockChecks::access)
                .cases();
    }

    private static Fd open(Probe p, int client, String path, int ioflag) {
        return p.open(Client.root(client), Connect.open(path, ioflag));
    }

    private static byte[] set(Probe p, int type, long start, long len) {
        return p.messages().lock(LockSubtype.F_SETLK64, type, start, len);
    }

    private static byte[] get(Probe p, int type, long start, long len) {
        return p.messages().lock(LockSubtype.F_GETLK64, type, start, len);
    }

    private static void conflict(Probe p) {
        String path = p.fixtures().writable();
        Fd holder = open(p, 1, path, Files.RDWR);
        Fd other = open(p, 2, path, Files.RDWR);
        p.needsProcesses(holder, other);
        holder.send("lock", set(p, LockType.F_WRLCK, 0, 10)).success("lock");
        other.send("lock by another", set(p, LockType.F_WRLCK, 5, 10)).error("lock that another holds", EAGAIN);
        other.send("lock beside it", set(p, LockType.F_WRLCK, 10, 10)).success("lock beside the other's");
    }

    private static void anyClose(Probe p) {
        String path = p.fixtures().writable();
        Fd holder = open(p, 1, path, Files.RDWR);
        Fd second = open(p, 1, path, Files.RD);
        Fd other = open(p, 2, path, Files.RDWR);
        p.needsProcesses(holder, other);
        holder.send("lock", set(p, LockType.F_WRLCK, 0, 10)).success("lock");
        second.close().success("close of another descriptor of the same process");
        other.send("lock by another", set(p, LockType.F_WRLCK, 0, 10))
                .success("lock after the holder closed a descriptor of the file");
    }

    private static void getlkConflict(Probe p) {
        String path = p.fixtures().writable();
        Fd holder = open(p, 1, path, Files.RDWR);
        Fd other = open(p, 2, path, Files.RDWR);
        p.needsProcesses(holder, other);
        holder.send("lock 4..9", set(p, LockType.F_WRLCK, 4, 6)).success("lock");
        holder.send("lock 20..24", set(p, LockType.F_WRLCK, 20, 5)).success("lock");
        Answer answer = other.send("GETLK", get(p, LockType.F_RDLCK, 0, 100)).length("GETLK", REPLY);
        answer.status("GETLK", 0);
        boolean first =
                (short) answer.u2(TYPE_AT) == LockType.F_WRLCK && answer.s8(START_AT) == 4 && answer.s8(LEN_AT) == 6;
        if (!first) {
            throw CaseEnd.fail("GETLK: expected the first conflict, a write lock of 6 bytes at 4, got type "
                    + answer.u2(TYPE_AT) + ", " + answer.s8(LEN_AT) + " bytes at " + answer.s8(START_AT));
        }
    }

    private static void getlkFree(Probe p) {
        Fd fd = open(p, 1, p.fixtures().writable(), Files.RDWR);
        Answer answer = fd.send("GETLK", get(p, LockType.F_WRLCK, 7, 9)).length("GETLK", REPLY);
        answer.status("GETLK", 0);
        boolean free = answer.u2(TYPE_AT) == LockType.F_UNLCK && answer.s8(START_AT) == 7 && answer.s8(LEN_AT) == 9;
        if (!free) {
            throw CaseEnd.fail("GETLK without conflict: expected type F_UNLCK and the rest unchanged, got type "
                    + answer.u2(TYPE_AT) + ", " + answer.s8(LEN_AT) + " bytes at " + answer.s8(START_AT));
        }
    }

    private static void badType(Probe p) {
        Fd fd = open(p, 1, p.fixtures().writable(), Files.RDWR);
        fd.send("lock of type 9", set(p, 9, 0, 1)).error("lock of type 9", EINVAL);
    }

    private static void access(Probe p) {
        Fd fd = open(p, 1, p.fixtures().writable(), Files.RD);
        fd.send("write lock", set(p, LockType.F_WRLCK, 0, 1)).error("write lock on a reading descriptor", EBADF);
    }
}
