package io.resmgrkit.conformance.rules.checks;

import static io.resmgrkit.codec.names.generated.Errno.EBADF;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;

import io.resmgrkit.codec.names.generated.SpaceSubtype;
import io.resmgrkit.conformance.rules.CaseEnd;
import io.resmgrkit.conformance.rules.probe.Answer;
import io.resmgrkit.conformance.rules.probe.Fd;
import io.resmgrkit.conformance.rules.probe.Probe;
import io.resmgrkit.conformance.rules.probe.RuleCase;
import java.util.List;

/** Truncating and growing. */
final class SpaceChecks {
    private static final int GROWSP = 109;

    private SpaceChecks() {}

    static List<RuleCase> cases() {
        return new Family()
                .rule("RM-SPACE-01")
                .add("shrink", "FREESP from offset 10 on", p -> space(p, SpaceSubtype.F_FREESP64, 10, 0, 10))
                .add("grow", "ALLOCSP to 128 bytes", p -> space(p, SpaceSubtype.F_ALLOCSP64, 0, 128, 128))
                .add("grow-109", "subtype 109 to 128 bytes", SpaceChecks::growsp)
                .add("empty", "FREESP from the start on", p -> space(p, SpaceSubtype.F_FREESP64, 0, 0, 0))
                .add("read-only-descriptor", "FREESP on a reading descriptor", SpaceChecks::readOnly)
                .cases();
    }

    private static void growsp(Probe p) {
        if (p.dialect().release() < 710) {
            throw CaseEnd.skip("subtype 109 came with 7.1");
        }
        space(p, GROWSP, 0, 128, 128);
    }

    private static void space(Probe p, int subtype, long start, long len, long size) {
        String path = p.fixtures().file(Files.content());
        Fd fd = p.open(path, Files.RDWR);
        Answer answer = fd.send("space " + subtype, p.messages().space(subtype, 0, start, len), Long.BYTES);
        if (answer.errno() == ENOSYS) {
            throw CaseEnd.unsupported("space answers ENOSYS");
        }
        answer.status("space", 0).length("space", Long.BYTES);
        if (answer.s8(0) != size || fd.stat().size() != size) {
            throw CaseEnd.fail("space " + subtype + ": expected size " + size + ", the reply says " + answer.s8(0)
                    + ", stat " + fd.stat().size());
        }
    }

    private static void readOnly(Probe p) {
        Fd fd = Files.open(p, Files.RD);
        Answer answer = fd.send("space", p.messages().space(SpaceSubtype.F_FREESP64, 0, 0, 0), Long.BYTES);
        answer.error("FREESP on a reading descriptor", EBADF, ENOSYS);
        if (fd.stat().size() != Files.SIZE) {
            throw CaseEnd.fail("FREESP on a reading descriptor: refused, but the size is "
                    + fd.stat().size());
        }
    }
}
