package io.resmgrkit.conformance.rules.checks;

import static io.resmgrkit.codec.names.generated.Errno.EINTR;

import io.resmgrkit.codec.names.generated.LockSubtype;
import io.resmgrkit.codec.names.generated.LockType;
import io.resmgrkit.conformance.rules.CaseEnd;
import io.resmgrkit.conformance.rules.probe.Answer;
import io.resmgrkit.conformance.rules.probe.Connect;
import io.resmgrkit.conformance.rules.probe.Fd;
import io.resmgrkit.conformance.rules.probe.Probe;
import io.resmgrkit.conformance.rules.probe.RuleCase;
import io.resmgrkit.conformance.rules.probe.Waiting;
import io.resmgrkit.conformance.sut.Client;
import java.util.List;

/** Clients that want out. */
final class UnblockChecks {
    private UnblockChecks() {}

    static List<RuleCase> cases() {
        return new Family()
                .rule("RM-UNBL-01")
                .add("read", "a reader of an empty stream is unblocked", UnblockChecks::reader)
                .add("again", "the same reader blocks and is unblocked again", UnblockChecks::again)
                .rule("RM-UNBL-02")
                .add("next-request", "block, unblock, another request on the same connection", UnblockChecks::next)
                .add("data-later", "block, unblock, then data arrive", UnblockChecks::dataLater)
                .rule("RM-UNBL-03")
                .add("lock", "a waiter for a lock is unblocked", UnblockChecks::lock)
                .cases();
    }

    private static Fd stream(Probe p) {
        return p.open(p.fixtures().stream().path(), Files.RD);
    }

    private static Waiting block(Probe p, Fd fd) {
        return fd.start("read of an empty stream", p.messages().read(4, 0), 4).blocks("read of an empty stream");
    }

    private static void unblocked(Waiting waiting) {
        Answer answer = waiting.unblock().released("unblock of a blocked reader");
        if (!answer.ok()) {
            answer.error("unblock of a blocked reader", EINTR);
        }
    }

    private static void reader(Probe p) {
        unblocked(block(p, stream(p)));
    }

    private static void again(Probe p) {
        Fd fd = stream(p);
        unblocked(block(p, fd));
        unblocked(block(p, fd));
    }

    private static void next(Probe p) {
        Fd fd = stream(p);
        unblocked(block(p, fd));
        fd.stat();
        long position = fd.send("devctl GETFLAGS", p.messages().devctl(0x4004_0101, 4, new byte[0]), 20)
                .status();
        if (position > 0) {
            throw CaseEnd.fail("the request after the unblocked one got status " + position);
        }
    }

    private static void dataLater(Probe p) {
        Fd fd = stream(p);
        unblocked(block(p, fd));
        p.fixtures().fill(p.open(p.fixtures().stream().path(), Files.RDWR));
        fd.stat();
        Answer answer = fd.read(4).success("read of what arrived after the unblock");
        if (answer.status() < 1) {
            throw CaseEnd.fail("what arrived after the unblock went to the unblocked request: " + answer);
        }
    }

    private static void lock(Probe p) {
        String path = p.fixtures().writable();
        Fd holder = p.open(Client.root(1), Connect.open(path, Files.RDWR));
        Fd waiter = p.open(Client.root(2), Connect.open(path, Files.RDWR));
        Fd third = p.open(Client.root(3), Connect.open(path, Files.RDWR));
        p.needsProcesses(holder, waiter);
        byte[] set = p.messages().lock(LockSubtype.F_SETLK64, LockType.F_WRLCK, 0, 10);
        byte[] wait = p.messages().lock(LockSubtype.F_SETLKW64, LockType.F_WRLCK, 0, 10);
        byte[] unlock = p.messages().lock(LockSubtype.F_SETLK64, LockType.F_UNLCK, 0, 10);
        holder.send("lock", set).success("lock");
        Waiting waiting = waiter.start("wait for the lock", wait, 44).blocks("a wait for a lock");
        waiting.unblock().released("unblock of a waiter for a lock").error("unblock of a waiter for a lock", EINTR);
        holder.send("unlock", unlock).success("unlock");
        waiter.stat();
        third.send("lock by a third", set).success("lock by a third after the waiter was unblocked");
    }
}
