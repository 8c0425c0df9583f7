package io.resmgrkit.conformance.rules.checks;

import static io.resmgrkit.codec.names.generated.Errno.EINVAL;
import static io.resmgrkit.codec.names.generated.Errno.EOVERFLOW;

import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.conformance.rules.CaseEnd;
import io.resmgrkit.conformance.rules.probe.Answer;
import io.resmgrkit.conformance.rules.probe.Fd;
import io.resmgrkit.conformance.rules.probe.Probe;
import io.resmgrkit.conformance.rules.probe.RuleCase;
import java.util.List;

/** Seeking. */
final class LseekChecks {
    private static final long BEYOND_32_BIT = (1L << 32) + 1;

    private LseekChecks() {}

    static List<RuleCase> cases() {
        return new Family()
                .rule("RM-LSEEK-01")
                .add("whence-3", "whence 3", p -> refused(p, 3, 0))
                .add("whence-minus-1", "whence -1", p -> refused(p, -1, 0))
                .add("set-negative", "SEEK_SET -1", p -> refused(p, 0, -1))
                .add("cur-below-0", "SEEK_CUR to below 0", p -> refused(p, 1, -9))
                .add("end-below-0", "SEEK_END to below 0", p -> refused(p, 2, -65))
                .rule("RM-LSEEK-02")
                .add("with-read", "lseek combined with read", LseekChecks::combined)
                .rule("RM-LSEEK-03")
                .add("largefile", "SEEK_SET 2^32 + 1, opened O_LARGEFILE", p -> wide(p, IoFlag.O_LARGEFILE))
                .add("plain", "SEEK_SET 2^32 + 1, opened without", p -> wide(p, 0))
                .rule("RM-LSEEK-04")
                .add("every-offset", "seek to each d_offset, read again", LseekChecks::directoryOffsets)
                .cases();
    }

    private static void refused(Probe p, int whence, long offset) {
        Fd fd = Files.open(p, Files.RD);
        fd.read(8).bytes("read 8", Files.content(0, 8));
        fd.lseek(whence, offset).error("lseek " + offset + ", whence " + whence, EINVAL);
        fd.read(8).bytes("read after the refused lseek", Files.content(8, 16));
    }

    private static void combined(Probe p) {
        Fd fd = Files.open(p, Files.RD);
        Answer answer = fd.send(
                "lseek 16, read 8",
                p.messages().chain(p.messages().lseek(0, 16), p.messages().read(8, 0)),
                64);
        answer.status("lseek combined with read", 8);
        answer.bytes("lseek combined with read", Files.content(16, 24));
        answer.length("lseek combined with read", answer.extentKnown() ? 8 : answer.data().length);
    }

    private static void wide(Probe p, int flags) {
        Fd fd = p.open(p.fixtures().readable(), Files.RD | flags);
        Answer answer = fd.lseek(0, BEYOND_32_BIT);
        if (!answer.ok()) {
            answer.error("lseek 2^32 + 1", EOVERFLOW);
            return;
        }
        answer.length("lseek 2^32 + 1", Long.BYTES);
        if (answer.s8(0) != BEYOND_32_BIT) {
            throw CaseEnd.fail("lseek 2^32 + 1: answered offset " + answer.s8(0));
        }
    }

    private static void directoryOffsets(Probe p) {
        String path = DirectoryChecks.fixture(p, 5);
        List<Entries.Entry> entries = Entries.all(p, path, 4096);
        Fd fd = p.open(path, Files.RD);
        for (Entries.Entry entry : entries) {
            fd.lseek(0, entry.offset()).success("lseek to d_offset " + entry.offset());
            List<Entries.Entry> again = Entries.parse(p, fd.read(4096));
            if (again.isEmpty() || !again.get(0).name().equals(entry.name())) {
                throw CaseEnd.fail("seek to d_offset " + entry.offset() + " of '" + entry.name() + "': read "
                        + (again.isEmpty() ? "nothing" : "'" + again.get(0).name() + "'"));
            }
        }
    }
}
