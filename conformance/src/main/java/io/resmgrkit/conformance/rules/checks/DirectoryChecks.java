package io.resmgrkit.conformance.rules.checks;

import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.codec.names.generated.IoXtype;
import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.conformance.rules.CaseEnd;
import io.resmgrkit.conformance.rules.probe.Answer;
import io.resmgrkit.conformance.rules.probe.Connect;
import io.resmgrkit.conformance.rules.probe.Fd;
import io.resmgrkit.conformance.rules.probe.Probe;
import io.resmgrkit.conformance.rules.probe.RuleCase;
import java.util.List;

/** Reading directories. */
final class DirectoryChecks {
    private static final int NAME_AT = 20;
    private static final int EXTRA_HEAD = 8;
    private static final int LARGEST = 400;

    private DirectoryChecks() {}

    static List<RuleCase> cases() {
        return new Family()
                .rule("RM-DIR-01")
                .add("whole-records", "nbytes from small to large, from the start", DirectoryChecks::wholeRecords)
                .add("too-small", "nbytes too small for any record", DirectoryChecks::tooSmall)
                .add("to-the-end", "a buffer of one or two records until the end", DirectoryChecks::toTheEnd)
                .rule("RM-DIR-02")
                .add("well-formed", "every record of a directory", DirectoryChecks::wellFormed)
                .rule("RM-DIR-03")
                .add("stat-behind-name", "with the hint that asks for stat data", DirectoryChecks::extra)
                .cases();
    }

    /** A new directory with entries of different lengths. */
    static String fixture(Probe p, int count) {
        String path = NameChecks.directory(p, "dir");
        for (int i = 0; i < count; i++) {
            String name = path + "/e" + "0123456789".substring(0, i % 10);
            Fd fd = p.open(Probe.ROOT, Connect.create(name, IoFlag.O_EXCL, 0666));
            fd.close().success("close");
            p.drop(fd);
        }
        return path;
    }

    private static void wholeRecords(Probe p) {
        String path = fixture(p, 6);
        boolean some = false;
        for (int nbytes = 24; nbytes <= LARGEST; nbytes += 8) {
            Fd fd = p.open(path, Files.RD);
            Answer answer = fd.read(nbytes);
            if (answer.ok()) {
                List<Entries.Entry> entries = Entries.parse(p, answer);
                if (entries.isEmpty()) {
                    throw CaseEnd.fail("read of " + nbytes + " bytes at the start of a directory: status 0, the end");
                }
                some = true;
            }
            p.drop(fd);
        }
        if (!some) {
            throw CaseEnd.fail("no read of a directory with 24 to " + LARGEST + " bytes gave an entry");
        }
    }

    private static void tooSmall(Probe p) {
        Answer answer = p.open(fixture(p, 1), Files.RD).read(8);
        if (answer.ok()) {
            throw CaseEnd.fail("read of 8 bytes of a directory: expected an error, no record fits, got " + answer);
        }
    }

    private static void toTheEnd(Probe p) {
        List<Entries.Entry> entries = Entries.all(p, fixture(p, 6), 72);
        for (int i = 0; i < 6; i++) {
            String name = "e" + "0123456789".substring(0, i);
            if (entries.stream().filter(e -> e.name().equals(name)).count() != 1) {
                throw CaseEnd.fail("entry '" + name + "' does not come exactly once when read with 72 bytes");
            }
        }
    }

    private static void wellFormed(Probe p) {
        String flag = "";
        for (Entries.Entry entry : Entries.all(p, fixture(p, 6), 4096)) {
            String where = "entry '" + entry.name() + "'";
            int length = entry.name().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
            if (entry.ino() == 0) {
                throw CaseEnd.fail(where + ": d_ino is 0");
            }
            if (!entry.terminated()) {
                throw CaseEnd.fail(where + ": the name is not ended by NUL inside its record");
            }
            if (entry.reclen() % 4 != 0) {
                throw CaseEnd.fail(where + ": d_reclen " + entry.reclen() + " is no multiple of 8");
            }
            if (entry.namelen() != length && entry.namelen() != length + 1) {
                throw CaseEnd.fail(where + ": d_namelen " + entry.namelen());
            }
            flag = entry.reclen() % 8 != 0 ? "RECLEN-4" : entry.namelen() == length + 1 ? "NAMELEN-NUL" : flag;
        }
        if (!flag.isEmpty()) {
            throw CaseEnd.lenient(
                    flag, flag.equals("RECLEN-4") ? "d_reclen is a multiple of 4" : "d_namelen counts the NUL");
        }
    }

    private static void extra(Probe p) {
        Fd fd = p.open(fixture(p, 2), Files.RD);
        Answer answer = fd.send("read with the hint", p.messages().read(4096, IoXtype._IO_XFLAG_DIR_EXTRA_HINT), 4096);
        boolean found = false;
        for (Entries.Entry entry : Entries.parse(p, answer)) {
            int length = entry.name().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
            int at = (NAME_AT + length + 1 + 7) & ~7;
            if (at + EXTRA_HEAD > entry.reclen()) {
                continue;
            }
            found = true;
            boolean big = p.dialect().bigEndian();
            int datalen = Bytes.u2(answer.data(), entry.at() + at, big);
            boolean known = datalen == 72 || p.dialect().release() >= 700 && (datalen == 96 || datalen == 120);
            if (!known || at + EXTRA_HEAD + datalen > entry.reclen()) {
                throw CaseEnd.fail("entry '" + entry.name() + "': d_datalen " + datalen + " at " + at
                        + " of a record of " + entry.reclen() + " bytes is no form of stat");
            }
            long ino = Bytes.s8(answer.data(), entry.at() + at + EXTRA_HEAD, big);
            if (ino != entry.ino()) {
                throw CaseEnd.fail("entry '" + entry.name() + "': the stat data tell inode " + ino + ", the record "
                        + entry.ino());
            }
        }
        if (!found) {
            throw CaseEnd.unsupported("no extra data: the hint may be ignored");
        }
    }
}
