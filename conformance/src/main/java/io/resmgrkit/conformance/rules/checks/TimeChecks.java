package io.resmgrkit.conformance.rules.checks;

import static io.resmgrkit.codec.names.generated.Errno.EACCES;
import static io.resmgrkit.codec.names.generated.Errno.EPERM;

import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.conformance.rules.CaseEnd;
import io.resmgrkit.conformance.rules.probe.Answer;
import io.resmgrkit.conformance.rules.probe.Fd;
import io.resmgrkit.conformance.rules.probe.Fixtures;
import io.resmgrkit.conformance.rules.probe.Probe;
import io.resmgrkit.conformance.rules.probe.RuleCase;
import io.resmgrkit.conformance.rules.probe.Stats;
import io.resmgrkit.conformance.sut.Client;
import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Times of access, modification and change. */
final class TimeChecks {
    private static final int LONG_AGO = 1000;
    private static final int UTIME64 = 0x121;
    private static final int UTIME64_SIZE = 40;

    /** In place of nanoseconds: now. */
    private static final long UTIME_NOW = 0x4000_0001;

    private static final Duration MORE_THAN_A_SECOND = Duration.ofMillis(1100);

    private TimeChecks() {}

    static List<RuleCase> cases() {
        Family family = new Family()
                .rule("RM-ATTR-02")
                .add("atime", "access time after a read", TimeChecks::atime)
                .add("mtime", "modification time after a write", TimeChecks::mtime)
                .add("ctime", "change time after chmod", TimeChecks::ctime)
                .rule("RM-UTIM-01");
        for (boolean wide : new boolean[] {false, true}) {
            String name = wide ? "utime64-" : "utime-";
            family.add(
                            name + "owner-now",
                            "now, by the owner",
                            p -> utime(p, wide, true, 0644, AttributeChecks.OWNER, null))
                    .add(
                            name + "owner-explicit",
                            "explicit times, by the owner",
                            p -> utime(p, wide, false, 0644, AttributeChecks.OWNER, null))
                    .add(
                            name + "writer-now",
                            "now, by another who may write",
                            p -> utime(p, wide, true, 0666, AttributeChecks.STRANGER, null))
                    .add(
                            name + "writer-explicit",
                            "explicit times, by another who may write",
                            p -> utime(p, wide, false, 0666, AttributeChecks.STRANGER, EPERM))
                    .add(
                            name + "other-now",
                            "now, by another who may not write",
                            p -> utime(p, wide, true, 0644, AttributeChecks.STRANGER, EACCES))
                    .add(
                            name + "other-explicit",
                            "explicit times, by another who may not write",
                            p -> utime(p, wide, false, 0644, AttributeChecks.STRANGER, EPERM));
        }
        return family.cases();
    }

    private static void moved(Probe p, Fd fd, String path, String what, ToLongFunction<Stats> time) {
        if (time.applyAsLong(fd.stat()) != LONG_AGO) {
            return;
        }
        fd.close().success("close");
        if (time.applyAsLong(p.open(path, 0).stat()) != LONG_AGO) {
            throw CaseEnd.lenient("lazy-times", what + ": the change shows only after a close");
        }
        throw CaseEnd.fail(what + ": the time is still the one set before");
    }

    private static Fd dated(Probe p, String path, int ioflag) {
        Fd fd = p.open(path, ioflag);
        fd.send("utime " + LONG_AGO, p.messages().utime(false, LONG_AGO, LONG_AGO), 0)
                .success("utime");
        return fd;
    }

    private static void atime(Probe p) {
        String path = p.fixtures().file(Files.content());
        Fd fd = dated(p, path, Files.RD);
        fd.read(8).success("read");
        moved(p, fd, path, "access time after a read", Stats::atime);
    }

    private static void mtime(Probe p) {
        String path = p.fixtures().writable();
        Fd fd = dated(p, path, Files.WR);
        fd.write(Fixtures.pattern(4, 0)).success("write");
        moved(p, fd, path, "modification time after a write", Stats::mtime);
    }

    private static void ctime(Probe p) {
        Fd fd = p.open(p.fixtures().writable(), 0);
        long before = fd.stat().ctime();
        p.options().pause().accept(MORE_THAN_A_SECOND);
        fd.send("chmod 0600", p.messages().chmod(0600), 0).success("chmod");
        long after = fd.stat().ctime();
        if (after <= before) {
            throw CaseEnd.fail("change time after chmod: " + after + ", a second before it was " + before);
        }
    }

    private static void utime(
            Probe p, boolean wide, boolean now, int permissions, Client client, @Nullable Integer refused) {
        if (wide && p.dialect().release() < 700) {
            throw CaseEnd.skip("UTIME64 came with 7.0");
        }
        Fd fd = AttributeChecks.as(p, client, AttributeChecks.owned(p, permissions));
        byte[] message = wide ? wide(p, now) : p.messages().utime(now, LONG_AGO, LONG_AGO + 1);
        String what = (wide ? "utime64 " : "utime ") + (now ? "now" : "explicit");
        Answer answer = fd.send(what, message, 0);
        if (refused != null) {
            answer.error(what, refused);
            return;
        }
        answer.success(what);
        Stats stat = fd.stat();
        boolean set = stat.atime() == LONG_AGO && stat.mtime() == LONG_AGO + 1;
        if (set == now) {
            throw CaseEnd.fail(what + ": the times are " + stat.atime() + " and " + stat.mtime());
        }
    }

    /** The 64-bit message: seconds and nanoseconds of access from 8 on, of modification from 24 on (LAYOUT 5). */
    private static byte[] wide(Probe p, boolean now) {
        byte[] message = new byte[UTIME64_SIZE];
        boolean big = p.dialect().bigEndian();
        Bytes.put2(message, 0, big, UTIME64);
        Bytes.put2(message, 2, big, UTIME64_SIZE);
        Bytes.put8(message, 8, big, now ? 0 : LONG_AGO);
        Bytes.put8(message, 16, big, now ? UTIME_NOW : 0);
        Bytes.put8(message, 24, big, now ? 0 : LONG_AGO + 1);
        Bytes.put8(message, 32, big, now ? UTIME_NOW : 0);
        return message;
    }
}
