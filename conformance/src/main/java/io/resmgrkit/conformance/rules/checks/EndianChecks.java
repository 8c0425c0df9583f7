package io.resmgrkit.conformance.rules.checks;

import static io.resmgrkit.codec.names.generated.Errno.EENDIAN;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.generated.Errno;
import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.conformance.rules.CaseEnd;
import io.resmgrkit.conformance.rules.probe.Answer;
import io.resmgrkit.conformance.rules.probe.Connect;
import io.resmgrkit.conformance.rules.probe.Fd;
import io.resmgrkit.conformance.rules.probe.Messages;
import io.resmgrkit.conformance.rules.probe.Probe;
import io.resmgrkit.conformance.rules.probe.RuleCase;
import io.resmgrkit.conformance.sut.Capability;
import java.util.List;

/** Clients of the other byte order. */
final class EndianChecks {
    private static final int SIZE_AT = 8;
    private static final int STAT = 72;
    private static final int ENOTSUP = 48;

    private EndianChecks() {}

    static List<RuleCase> cases() {
        return new Family()
                .rule("RM-GEN-03")
                .add("open", "open and stat in the other byte order", EndianChecks::open)
                .add("lseek", "open and lseek in the other byte order", EndianChecks::lseek)
                .cases();
    }

    /** The fixed parts used here are the same from 6.4.1 to 6.6, so one big-endian dialect serves them all. */
    private static Dialect other(Dialect dialect) {
        return dialect.bigEndian() ? Dialect.SDP6_ILP32_LE : Dialect.SDP6_ILP32_BE;
    }

    private static Fd foreign(Probe p) {
        p.needs(Capability.FOREIGN);
        return p.attach(Probe.ROOT.inOtherByteOrder());
    }

    private static boolean refused(Answer answer) {
        if (answer.ok()) {
            return false;
        }
        if (answer.errno() == ENOTSUP || answer.errno() == Errno.ENOTSUP) {
            throw CaseEnd.lenient("ENOTSUP-also", "ENOTSUP instead of EENDIAN");
        }
        answer.error("a request of the other byte order", EENDIAN);
        return true;
    }

    private static boolean opened(Probe p, Fd fd, String path) {
        byte[] message =
                Connect.open(path, Files.RD).encode(other(p.dialect()), fd.ids().handle());
        return !refused(fd.send("open in the other byte order", message));
    }

    private static void open(Probe p) {
        String path = p.fixtures().readable();
        long size = p.open(path, 0).stat().size();
        Fd fd = foreign(p);
        if (opened(p, fd, path)) {
            Answer answer = fd.send("stat in the other byte order", new Messages(other(p.dialect())).stat(0));
            if (!refused(answer)) {
                answer.length("stat", STAT);
                long told = Bytes.s8(answer.data(), SIZE_AT, other(p.dialect()).bigEndian());
                if (told != size) {
                    throw CaseEnd.fail("stat in the other byte order tells size " + told + ", it is " + size);
                }
            }
        }
    }

    private static void lseek(Probe p) {
        Fd fd = foreign(p);
        if (opened(p, fd, p.fixtures().readable())) {
            Dialect other = other(p.dialect());
            Answer answer = fd.send("lseek in the other byte order", new Messages(other).lseek(0, 5), Long.BYTES);
            if (!refused(answer) && Bytes.s8(answer.length("lseek", Long.BYTES).data(), 0, other.bigEndian()) != 5) {
                throw CaseEnd.fail("lseek to 5 in the other byte order: " + answer);
            }
        }
    }
}
