package io.resmgrkit.conformance.rules.checks;

import static io.resmgrkit.codec.names.generated.Errno.EAGAIN;
import static io.resmgrkit.codec.names.generated.Errno.EINVAL;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;

import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.codec.names.generated.IoXtype;
import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.conformance.rules.CaseEnd;
import io.resmgrkit.conformance.rules.probe.Answer;
import io.resmgrkit.conformance.rules.probe.Fd;
import io.resmgrkit.conformance.rules.probe.Fixtures;
import io.resmgrkit.conformance.rules.probe.Probe;
import io.resmgrkit.conformance.rules.probe.RuleCase;
import io.resmgrkit.conformance.rules.probe.Texts;
import io.resmgrkit.conformance.rules.probe.Waiting;
import io.resmgrkit.conformance.sut.Capability;
import java.util.Arrays;
import java.util.List;

/** The extended type word of read and write. */
final class XtypeChecks {
    private static final int XTYPE_AT = 8;

    private XtypeChecks() {}

    static List<RuleCase> cases() {
        return new Family()
                .rule("RM-XT-01")
                .add("pread-elsewhere", "pread behind the position", p -> elsewhere(p, 32, 0))
                .add("pread-start", "pread before the position", p -> elsewhere(p, 0, 0))
                .add(
                        "pread-with-flag",
                        "pread with a flag in the upper bits of xtype",
                        p -> elsewhere(p, 32, IoXtype._IO_XFLAG_NONBLOCK))
                .rule("RM-XT-02")
                .add("read", "read with xtype 0x7f", p -> unknown(p, false, 0x7f))
                .add("read-flags", "read with xtype 0x407f", p -> unknown(p, false, 0x407f))
                .add("write", "write with xtype 0x7f", p -> unknown(p, true, 0x7f))
                .add("write-flags", "write with xtype 0x807f", p -> unknown(p, true, 0x807f))
                .rule("RM-XT-03")
                .add("pread", "read, pread elsewhere, read", XtypeChecks::preadKeepsPosition)
                .add("pread-end", "read, pread at the end, read", XtypeChecks::preadAtEndKeepsPosition)
                .add("pwrite", "read, pwrite elsewhere, read", XtypeChecks::pwriteKeepsPosition)
                .rule("RM-XT-04")
                .add("marked", "pwrite of marked bytes into a file", p -> pwrite(p, 8, "<payload>"))
                .add("marked-start", "pwrite of marked bytes at offset 0", p -> pwrite(p, 0, "[first bytes]"))
                .rule("RM-XT-05")
                .add("nonblock", "xflag NONBLOCK on a blocking descriptor", XtypeChecks::nonblockWins)
                .add("block", "xflag BLOCK on a non-blocking descriptor", XtypeChecks::blockWins)
                .rule("RM-XT-06")
                .add("min-met", "readcond of what is there", XtypeChecks::readcondMet)
                .add("timeout", "readcond on an empty stream, a tenth of a second", XtypeChecks::readcondTimeout)
                .cases();
    }

    private static void elsewhere(Probe p, int offset, int flags) {
        Fd fd = Files.open(p, Files.RD);
        fd.read(8).success("read 8");
        byte[] message = p.messages().readAt(8, offset);
        int xtype = IoXtype._IO_XTYPE_OFFSET | flags;
        Bytes.put4(message, XTYPE_AT, p.dialect().bigEndian(), xtype);
        Answer answer = fd.send("pread 8 at " + offset + ", position 8", message, 8);
        if (answer.errno() == ENOSYS) {
            throw CaseEnd.unsupported("pread answers ENOSYS");
        }
        answer.success("pread");
        if (Arrays.equals(answer.counted(), Files.content(8, 16))) {
            throw CaseEnd.fail(
                    "pread at " + offset + " was served as a read: it gave the data at the file position, 8");
        }
        answer.bytes("pread at " + offset, Files.content(offset, offset + 8));
    }

    private static void unknown(Probe p, boolean write, int xtype) {
        Fd fd = p.open(p.fixtures().writable(), Files.RDWR);
        byte[] message = write
                ? p.messages().write(4, xtype, Fixtures.pattern(4, 0))
                : p.messages().read(4, xtype);
        Answer answer = fd.send((write ? "write" : "read") + ", xtype " + Texts.hex(xtype), message, 64);
        if (answer.errno() == EINVAL) {
            throw CaseEnd.lenient("EINVAL-also", "EINVAL instead of ENOSYS");
        }
        answer.error("xtype " + Texts.hex(xtype), ENOSYS);
    }

    private static void preadKeepsPosition(Probe p) {
        Fd fd = Files.open(p, Files.RD);
        fd.read(8).bytes("read 8", Files.content(0, 8));
        supported(fd.readAt(8, 32));
        fd.read(8).bytes("read after pread", Files.content(8, 16));
    }

    private static void preadAtEndKeepsPosition(Probe p) {
        Fd fd = Files.open(p, Files.RD);
        fd.read(8).bytes("read 8", Files.content(0, 8));
        supported(fd.readAt(8, Files.SIZE - 4));
        fd.read(8).bytes("read after pread at the end", Files.content(8, 16));
    }

    private static void pwriteKeepsPosition(Probe p) {
        p.needs(Capability.WRITABLE);
        Fd fd = Files.open(p, Files.RDWR);
        fd.read(8).bytes("read 8", Files.content(0, 8));
        supported(fd.writeAt(40, Fixtures.pattern(8, 3)));
        fd.read(8).bytes("read after pwrite", Files.content(8, 16));
    }

    private static void supported(Answer answer) {
        if (answer.errno() == ENOSYS) {
            throw CaseEnd.unsupported("the extra type OFFSET answers ENOSYS");
        }
        answer.success("with an offset");
    }

    private static void pwrite(Probe p, int offset, String mark) {
        byte[] payload = mark.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        String path = p.fixtures().file(Files.content());
        Answer answer = p.open(path, Files.WR).writeAt(offset, payload);
        supported(answer);
        int n = answer.status();
        if (n < 1 || n > payload.length) {
            throw CaseEnd.fail("pwrite of " + payload.length + " bytes: " + answer);
        }
        byte[] wanted = Files.content();
        System.arraycopy(payload, 0, wanted, offset, n);
        Files.holds(p, "after pwrite at " + offset, path, wanted);
    }

    private static void nonblockWins(Probe p) {
        Fd fd = p.open(p.fixtures().stream().path(), Files.RD);
        Waiting waiting = fd.start("read, xflag NONBLOCK", p.messages().read(4, IoXtype._IO_XFLAG_NONBLOCK), 4);
        if (waiting.blocked()) {
            throw CaseEnd.fail("read with XFLAG_NONBLOCK blocks: the open flag won");
        }
        waiting.released("read, xflag NONBLOCK").error("read, xflag NONBLOCK", EAGAIN);
    }

    private static void blockWins(Probe p) {
        String path = p.fixtures().stream().path();
        Fd fd = p.open(path, Files.RD | IoFlag.O_NONBLOCK);
        Waiting waiting = fd.start("read, xflag BLOCK", p.messages().read(4, IoXtype._IO_XFLAG_BLOCK), 4);
        waiting.blocks("read with XFLAG_BLOCK on a non-blocking descriptor");
        // What releases it is the device's own matter; that it is released at all is RM-UNBL-01.
        if (p.can(Capability.UNBLOCK)) {
            waiting.unblock();
        }
    }

    private static void readcondMet(Probe p) {
        Fd fd = Files.open(p, Files.RD);
        Answer answer = fd.send("readcond min 1", p.messages().readcond(8, 1, 0, 0), 8);
        if (answer.errno() == ENOSYS) {
            throw CaseEnd.unsupported("readcond answers ENOSYS");
        }
        answer.bytes("readcond min 1", Files.content(0, 8));
    }

    private static void readcondTimeout(Probe p) {
        Fd fd = p.open(p.fixtures().stream().path(), Files.RD);
        Answer answer = fd.start("readcond min 1, 0.1 s", p.messages().readcond(8, 1, 0, 1), 8)
                .released("readcond min 1, 0.1 s");
        if (answer.errno() == ENOSYS) {
            throw CaseEnd.unsupported("readcond answers ENOSYS");
        }
        answer.status("readcond on an empty stream", 0);
    }
}
