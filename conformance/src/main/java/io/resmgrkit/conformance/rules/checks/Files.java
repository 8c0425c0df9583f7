package io.resmgrkit.conformance.rules.checks;

import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.conformance.rules.CaseEnd;
import io.resmgrkit.conformance.rules.probe.Answer;
import io.resmgrkit.conformance.rules.probe.Fd;
import io.resmgrkit.conformance.rules.probe.Fixtures;
import io.resmgrkit.conformance.rules.probe.Messages;
import io.resmgrkit.conformance.rules.probe.Probe;
import io.resmgrkit.conformance.rules.probe.Texts;
import java.util.Arrays;

/** What several families do with files. */
final class Files {
    static final int RD = IoFlag._IO_FLAG_RD;
    static final int WR = IoFlag._IO_FLAG_WR;
    static final int RDWR = RD | WR;

    /** Bytes of the usual file. */
    static final int SIZE = 64;

    private static final int CHUNK = 4096;

    private Files() {}

    /** What the usual file holds: no two eights of it are alike. */
    static byte[] content() {
        return Fixtures.pattern(SIZE, 0);
    }

    /** A part of the usual file. */
    static byte[] content(int from, int to) {
        return Arrays.copyOfRange(content(), from, to);
    }

    /** A descriptor of a fresh file with the usual bytes. */
    static Fd open(Probe p, int ioflag) {
        return p.open(p.fixtures().file(content()), ioflag);
    }

    /** The first bytes of an object, through a descriptor of its own. */
    static byte[] readBack(Probe p, String path, int most) {
        Fd fd = p.open(path, RD);
        byte[] all = new byte[0];
        while (all.length < most) {
            int want = Math.min(CHUNK, most - all.length);
            Answer answer = fd.read(want).success("read back");
            if (answer.status() == 0) {
                break;
            }
            if (answer.status() < 0 || answer.counted().length < answer.status()) {
                throw CaseEnd.fail("read back: " + answer);
            }
            all = Messages.join(all, answer.counted());
        }
        fd.close().success("close");
        p.drop(fd);
        return all;
    }

    /** Demands that an object holds exactly these bytes. */
    static void holds(Probe p, String what, String path, byte[] wanted) {
        byte[] found = readBack(p, path, wanted.length + 1);
        if (!Arrays.equals(found, wanted)) {
            int at = Arrays.mismatch(found, wanted);
            throw CaseEnd.fail(what + ": expected " + Texts.bytes(wanted) + ", found " + Texts.bytes(found)
                    + ", different from byte " + at + " on");
        }
    }

    /** Writes all bytes, as many requests as it takes; every one must accept some. */
    static void writeAll(Fd fd, byte[] data) {
        int done = 0;
        while (done < data.length) {
            int n = fd.write(Arrays.copyOfRange(data, done, data.length))
                    .success("write")
                    .status();
            if (n <= 0) {
                throw CaseEnd.fail("write of " + (data.length - done) + " bytes: accepted " + n);
            }
            done += n;
        }
    }
}
