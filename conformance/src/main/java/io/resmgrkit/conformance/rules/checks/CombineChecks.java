package io.resmgrkit.conformance.rules.checks;

import static io.resmgrkit.codec.names.generated.Errno.EBADF;
import static io.resmgrkit.codec.names.generated.Errno.EBADMSG;
import static io.resmgrkit.codec.names.generated.Errno.EINVAL;
import static io.resmgrkit.codec.names.generated.Errno.ESRCH;

import io.resmgrkit.codec.names.generated.Dcmd;
import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.conformance.rules.CaseEnd;
import io.resmgrkit.conformance.rules.probe.Answer;
import io.resmgrkit.conformance.rules.probe.Connect;
import io.resmgrkit.conformance.rules.probe.Fd;
import io.resmgrkit.conformance.rules.probe.Fixtures;
import io.resmgrkit.conformance.rules.probe.Messages;
import io.resmgrkit.conformance.rules.probe.Probe;
import io.resmgrkit.conformance.rules.probe.RuleCase;
import io.resmgrkit.conformance.sut.Capability;
import java.util.List;

/** Combined messages. */
final class CombineChecks {
    private static final int FLAG = 0x8000;
    private static final int STAT = 72;

    private CombineChecks() {}

    static List<RuleCase> cases() {
        return new Family()
                .rule("RM-COMB-01")
                .add("flagged", "lseek flagged, read", p -> chained(p, 16))
                .add("unaligned", "a first part of 19 bytes", p -> chained(p, 19))
                .add("unflagged", "lseek not flagged, a read behind it", CombineChecks::unflagged)
                .add("last-flagged", "the last part is flagged as well", CombineChecks::lastFlagged)
                .add("past-the-end", "a length past the end of the message", CombineChecks::pastTheEnd)
                .rule("RM-COMB-02")
                .add("bad-whence", "lseek with a bad whence flagged, read", CombineChecks::failingSeek)
                .add("write-on-read-only", "write on a reading descriptor flagged, read", CombineChecks::failingWrite)
                .rule("RM-COMB-03")
                .add("two-writes", "write flagged, write", CombineChecks::twoWrites)
                .rule("RM-COMB-04")
                .add("opendir", "connect combined with SETFLAGS and stat", p -> opendir(p, false))
                .add("opendir-close", "the same, closed behind it", p -> opendir(p, true))
                .cases();
    }

    private static byte[] withLength(Probe p, byte[] part, int word) {
        byte[] copy = part.clone();
        Bytes.put2(copy, 2, p.dialect().bigEndian(), word);
        return copy;
    }

    private static void chained(Probe p, int length) {
        Fd fd = Files.open(p, Files.RD);
        byte[] seek = p.messages().lseek(0, 24);
        byte[] first = Messages.join(seek, new byte[length - seek.length]);
        Answer answer = fd.send(
                "lseek 24, read 8", p.messages().chain(first, p.messages().read(8, 0)), 64);
        answer.bytes("read behind a part of " + length + " bytes", Files.content(24, 32));
    }

    private static void unflagged(Probe p) {
        Fd fd = Files.open(p, Files.RD);
        byte[] both = Messages.join(
                withLength(p, p.messages().lseek(0, 24), 16), p.messages().read(8, 0));
        Answer answer =
                fd.send("lseek 24 without flag, read 8 behind it", both, 64).success("lseek without flag");
        if (answer.status() != 0 || answer.s8(0) != 24) {
            throw CaseEnd.fail("lseek without flag: expected its own answer, offset 24, got " + answer);
        }
    }

    private static void lastFlagged(Probe p) {
        Fd fd = Files.open(p, Files.RD);
        fd.send(
                        "lseek 24 flagged, nothing behind it",
                        withLength(p, p.messages().lseek(0, 24), 16 | FLAG),
                        64)
                .error("a chain whose last part is flagged", EBADMSG);
    }

    private static void pastTheEnd(Probe p) {
        Fd fd = Files.open(p, Files.RD);
        byte[] both = Messages.join(
                withLength(p, p.messages().lseek(0, 24), 200 | FLAG),
                p.messages().read(8, 0));
        fd.send("lseek flagged, length 200 of a message of 32", both, 64)
                .error("a chain whose length goes past the end", EBADMSG);
    }

    private static void failingSeek(Probe p) {
        Fd fd = Files.open(p, Files.RD);
        fd.read(8).bytes("read 8", Files.content(0, 8));
        fd.send(
                        "lseek whence 9, read 8",
                        p.messages()
                                .chain(p.messages().lseek(9, 0), p.messages().read(8, 0)),
                        64)
                .error("a chain whose first part fails", EINVAL);
        fd.read(8).bytes("read after the failed chain", Files.content(8, 16));
    }

    private static void failingWrite(Probe p) {
        Fd fd = Files.open(p, Files.RD);
        byte[] write = p.messages().write(4, 0, Fixtures.pattern(4, 0));
        fd.send("write 4, read 8", p.messages().chain(write, p.messages().read(8, 0)), 64)
                .error("a chain whose first part fails", EBADF);
        fd.read(8).bytes("read after the failed chain", Files.content(0, 8));
    }

    private static void twoWrites(Probe p) {
        String path = p.fixtures().file(new byte[0]);
        byte[] first = Fixtures.pattern(6, 0);
        byte[] second = Fixtures.pattern(9, 13);
        byte[] chain = p.messages()
                .chain(p.messages().write(first.length, 0, first), p.messages().write(second.length, 0, second));
        Answer answer = p.open(path, Files.WR).send("write 6, write 9", chain, 0);
        if (answer.errno() == ESRCH) {
            throw CaseEnd.lenient("no-rcvid", "ESRCH: the handler reads a message again that it cannot read");
        }
        answer.status("write combined with write", second.length);
        Files.holds(p, "after both writes", path, Messages.join(first, second));
    }

    private static void opendir(Probe p, boolean close) {
        Fd fd = p.attach(Probe.ROOT);
        byte[] stat = p.messages().stat(0);
        // The client library sends the flags with its opendir whether the device knows devctl or not.
        byte[] chain = p.can(Capability.DEVCTL)
                ? p.messages().chain(p.messages().devctl(Dcmd.DCMD_ALL_SETFLAGS, 4, Kinds.word(p, 0)), stat)
                : stat;
        Connect message = Connect.combine(p.fixtures().directory(), close, chain)
                .ioflag(Files.RD)
                .access(Files.RD);
        Answer answer =
                fd.connect("open combined with SETFLAGS and stat", message).success("open, SETFLAGS, stat");
        if (answer.status() < 0 || answer.status() > 3 || answer.data().length < STAT) {
            throw CaseEnd.fail("open, SETFLAGS, stat: expected a stat and status 0 or its form, got " + answer);
        }
        Answer after = fd.send("stat", stat);
        if (close) {
            after.error("stat after COMBINE_CLOSE", EBADF);
        } else {
            after.success("stat after COMBINE");
        }
    }
}
