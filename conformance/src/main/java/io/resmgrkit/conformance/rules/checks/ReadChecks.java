package io.resmgrkit.conformance.rules.checks;

import static io.resmgrkit.codec.names.generated.Errno.EINVAL;
import static io.resmgrkit.codec.names.generated.Errno.EOVERFLOW;

import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.conformance.rules.CaseEnd;
import io.resmgrkit.conformance.rules.probe.Answer;
import io.resmgrkit.conformance.rules.probe.Fd;
import io.resmgrkit.conformance.rules.probe.Messages;
import io.resmgrkit.conformance.rules.probe.Probe;
import io.resmgrkit.conformance.rules.probe.RuleCase;
import io.resmgrkit.conformance.rules.probe.Stats;
import java.util.Arrays;
import java.util.List;

/** Reading. */
final class ReadChecks {
    private static final int READ64 = 0x11e;
    private static final int NBYTES_HI_AT = 12;
    private static final int LONG_AGO = 1000;

    private ReadChecks() {}

    static List<RuleCase> cases() {
        Family family = new Family()
                .rule("RM-READ-01")
                .add("more-than-there-is", "read of more than the file holds", p -> status(p, 0))
                .add("tail", "the same from the middle of the file", p -> status(p, 40))
                .rule("RM-READ-02")
                .add("one", "nbytes 1", p -> atMost(p, 1))
                .add("none", "nbytes 0", p -> atMost(p, 0))
                .add("some", "nbytes 16", p -> atMost(p, 16))
                .add("largest", "nbytes 2147483647, a reply buffer of 2584 bytes", p -> atMost(p, Integer.MAX_VALUE))
                .rule("RM-READ-03")
                .add("sevens", "reads of 7 bytes to the end", p -> toTheEnd(p, 7))
                .add("ones", "reads of 1 byte to the end", p -> toTheEnd(p, 1))
                .add("large", "reads of 4096 bytes to the end", p -> toTheEnd(p, 4096))
                .rule("RM-READ-04")
                .add("start", "nbytes 0 at the start", p -> nothing(p, 0))
                .add("end", "nbytes 0 at the end", p -> nothing(p, Files.SIZE))
                .rule("RM-READ-05")
                .add("high-word", "READ64 of 2^32 + 4 bytes", ReadChecks::highWord)
                .add("low-word", "READ64 of 4 bytes", ReadChecks::lowWord)
                .rule("RM-READ-06");
        for (Kinds.Kind kind : Kinds.ALL) {
            family.add(kind.name(), kind.name() + " and then stat on the same connection", p -> answered(p, kind));
        }
        return family.cases();
    }

    private static void status(Probe p, int from) {
        Fd fd = Files.open(p, Files.RD);
        if (from > 0) {
            fd.lseek(0, from).success("lseek");
        }
        Answer answer = fd.read(256).success("read 256");
        byte[] rest = Files.content(from, Files.SIZE);
        int n = answer.status();
        boolean whole = !answer.extentKnown() || answer.data().length == n;
        if (n < 1 || n > rest.length || !whole) {
            throw CaseEnd.fail("read of " + rest.length + " bytes that are there: " + answer);
        }
        answer.bytes("read", Arrays.copyOf(rest, n));
    }

    private static void atMost(Probe p, int nbytes) {
        Fd fd = Files.open(p, Files.RD);
        Answer answer = fd.send("read " + nbytes, p.messages().read(nbytes, 0)).success("read " + nbytes);
        int most = Math.min(nbytes, Files.SIZE);
        if (answer.status() > most || answer.extentKnown() && answer.data().length > most) {
            throw CaseEnd.fail("read " + nbytes + " of a file of " + Files.SIZE + " bytes: " + answer);
        }
    }

    private static void toTheEnd(Probe p, int step) {
        Fd fd = Files.open(p, Files.RD);
        byte[] all = new byte[0];
        for (int i = 0; i <= Files.SIZE + 1; i++) {
            Answer answer = fd.read(step).success("read " + step);
            if (answer.status() == 0) {
                if (!Arrays.equals(all, Files.content())) {
                    throw CaseEnd.fail("reads of " + step + " bytes: " + all.length + " bytes until the end, not the "
                            + Files.SIZE + " that were written, or others");
                }
                return;
            }
            all = Messages.join(all, answer.counted());
        }
        throw CaseEnd.fail(
                "reads of " + step + " bytes: no end after " + all.length + " bytes of a file of " + Files.SIZE);
    }

    private static void nothing(Probe p, int from) {
        Fd fd = Files.open(p, Files.RD);
        boolean dated = fd.send("utime", p.messages().utime(false, LONG_AGO, LONG_AGO), 0)
                .ok();
        if (from > 0) {
            fd.lseek(0, from).success("lseek");
        }
        Stats before = fd.stat();
        Answer answer = fd.send("read 0", p.messages().read(0, 0)).status("read 0", 0);
        if (answer.extentKnown() && answer.data().length > 0) {
            throw CaseEnd.fail("read 0: " + answer);
        }
        Stats after = fd.stat();
        if (dated && after.atime() != before.atime()) {
            throw CaseEnd.fail("read 0: the access time went from " + before.atime() + " to " + after.atime());
        }
    }

    private static byte[] read64(Probe p, int low, int high) {
        byte[] message = p.messages().read(low, 0);
        Bytes.put2(message, 0, p.dialect().bigEndian(), READ64);
        Bytes.put4(message, NBYTES_HI_AT, p.dialect().bigEndian(), high);
        return message;
    }

    private static void highWord(Probe p) {
        Answer answer = Files.open(p, Files.RD).send("READ64 of 2^32 + 4", read64(p, 4, 1));
        if (answer.ok() && answer.status() <= 4) {
            throw CaseEnd.fail("READ64 of 2^32 + 4 bytes was served as one of 4: " + answer);
        }
        if (!answer.ok()) {
            answer.error("READ64 of 2^32 + 4", EINVAL, EOVERFLOW);
        }
    }

    private static void lowWord(Probe p) {
        Files.open(p, Files.RD).send("READ64 of 4", read64(p, 4, 0)).bytes("READ64 of 4", Files.content(0, 4));
    }

    private static void answered(Probe p, Kinds.Kind kind) {
        Fd fd = kind.open(p);
        fd.send(kind.name(), kind.encode(p, fd));
        // A second reply would be taken for the answer to this.
        Fd other = p.open(p.fixtures().anyPath(), 0);
        other.stat();
        if (kind.keepsOpen()) {
            fd.stat();
        }
    }
}
