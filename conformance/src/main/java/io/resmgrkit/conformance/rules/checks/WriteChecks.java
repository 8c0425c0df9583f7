package io.resmgrkit.conformance.rules.checks;

import static io.resmgrkit.codec.names.generated.Errno.EBADF;
import static io.resmgrkit.codec.names.generated.Errno.EBADMSG;
import static io.resmgrkit.codec.names.generated.Errno.EISDIR;
import static io.resmgrkit.codec.names.generated.Errno.EROFS;

import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.conformance.rules.CaseEnd;
import io.resmgrkit.conformance.rules.probe.Answer;
import io.resmgrkit.conformance.rules.probe.Connect;
import io.resmgrkit.conformance.rules.probe.Fd;
import io.resmgrkit.conformance.rules.probe.Fixtures;
import io.resmgrkit.conformance.rules.probe.Messages;
import io.resmgrkit.conformance.rules.probe.Probe;
import io.resmgrkit.conformance.rules.probe.RuleCase;
import io.resmgrkit.conformance.sut.Client;
import java.util.Arrays;
import java.util.List;

/** Writing. */
final class WriteChecks {
    private WriteChecks() {}

    static List<RuleCase> cases() {
        return new Family()
                .rule("RM-WR-01")
                .add("sixteen", "write of 16 bytes", p -> accepted(p, 16))
                .add("one", "write of 1 byte", p -> accepted(p, 1))
                .add("page", "write of 1024 bytes", p -> accepted(p, 1024))
                .rule("RM-WR-02")
                .add("declared-64-sent-8", "nbytes 64 with 8 bytes behind it", p -> believed(p, 64, 8))
                .add("declared-64-sent-none", "nbytes 64 with nothing behind it", p -> believed(p, 64, 0))
                .add(
                        "declared-huge",
                        "nbytes 0x7fffffff with 8 bytes behind it",
                        p -> believed(p, Integer.MAX_VALUE, 8))
                .rule("RM-WR-03")
                .add("2049", "write of 2049 bytes", p -> large(p, 2049))
                .add("64k", "write of 64 KiB", p -> large(p, 0x10000))
                .rule("RM-WR-04")
                .add(
                        "read-only-descriptor",
                        "write on a descriptor opened for reading",
                        WriteChecks::readOnlyDescriptor)
                .add("directory", "write on a directory", WriteChecks::directory)
                .add("read-only-mount", "write on a read-only mount", WriteChecks::readOnlyMount)
                .rule("RM-WR-05")
                .add("nul-inside", "NULs into the middle of a file", p -> binary(p, new byte[8]))
                .add("every-byte", "all 256 bytes, NUL first and last", p -> binary(p, everyByte()))
                .rule("RM-WR-06")
                .add("grown-by-other", "another descriptor grows the file before", WriteChecks::append)
                .cases();
    }

    private static void accepted(Probe p, int n) {
        Answer answer = p.open(p.fixtures().writable(), Files.WR)
                .write(Fixtures.pattern(n, 0))
                .success("write " + n);
        if (answer.status() < 1 || answer.status() > n) {
            throw CaseEnd.fail("write of " + n + " bytes: expected a status of 1 to " + n + ", got " + answer);
        }
    }

    private static void believed(Probe p, int declared, int sent) {
        byte[] data = Fixtures.pattern(sent, 17);
        boolean stores = p.fixtures().stores();
        String path = stores ? p.fixtures().file(Files.content()) : p.fixtures().writable();
        Fd fd = p.open(path, Files.WR);
        String what = "write that declares " + declared + " bytes and carries " + sent;
        Answer answer = fd.send(what, p.messages().write(declared, 0, data), 0);
        byte[] partly = Files.content();
        System.arraycopy(data, 0, partly, 0, sent);
        if (answer.ok() && answer.status() == declared && !stores) {
            throw CaseEnd.lenient("default-null", "status " + declared + " on a device that stores nothing");
        }
        if (answer.ok() && answer.status() == sent) {
            if (stores) {
                Files.holds(p, what, path, partly);
            }
            throw CaseEnd.lenient("short-count", "status " + sent + ", only what arrived is stored");
        }
        answer.error(what, EBADMSG);
        if (stores) {
            Files.holds(p, "after " + what, path, Files.content());
        }
    }

    private static void large(Probe p, int n) {
        byte[] data = Fixtures.pattern(n, 1);
        String path = p.fixtures().file(new byte[0]);
        Answer answer = p.open(path, Files.WR).write(data).success("write " + n);
        int stored = answer.status();
        if (stored < 1 || stored > n) {
            throw CaseEnd.fail("write of " + n + " bytes: " + answer);
        }
        Files.holds(p, "after a write of " + n + " bytes that accepted " + stored, path, Arrays.copyOf(data, stored));
    }

    private static void readOnlyDescriptor(Probe p) {
        p.open(p.fixtures().readable(), Files.RD)
                .write(Fixtures.pattern(4, 0))
                .error("write on a descriptor opened for reading", EBADF);
    }

    private static void directory(Probe p) {
        Fd fd = p.attach(Probe.ROOT);
        String path = p.fixtures().directory();
        Answer open = fd.connect("open a directory for writing", Connect.open(path, Files.RDWR));
        if (open.ok()) {
            fd.write(Fixtures.pattern(4, 0)).error("write on a directory", EISDIR);
        } else {
            open.error("open a directory for writing", EISDIR);
        }
    }

    private static void readOnlyMount(Probe p) {
        String path = p.device().readOnly();
        if (path == null) {
            throw CaseEnd.skip("the device profile names no object on a read-only mount");
        }
        Fd fd = p.attach(Probe.ROOT);
        Answer open = fd.connect("open on a read-only mount for writing", Connect.open(path, Files.RDWR));
        if (open.ok()) {
            fd.write(Fixtures.pattern(4, 0)).error("write on a read-only mount", EROFS);
        } else {
            open.error("open on a read-only mount for writing", EROFS);
        }
    }

    private static byte[] everyByte() {
        byte[] all = new byte[257];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        return all;
    }

    private static void binary(Probe p, byte[] payload) {
        byte[] before = Fixtures.pattern(payload.length + 16, 0);
        String path = p.fixtures().file(before);
        Fd fd = p.open(path, Files.RDWR);
        fd.lseek(0, 8).success("lseek 8");
        Files.writeAll(fd, payload);
        System.arraycopy(payload, 0, before, 8, payload.length);
        Files.holds(p, "after binary bytes at 8", path, before);
    }

    private static void append(Probe p) {
        byte[] first = Fixtures.pattern(6, 0);
        String path = p.fixtures().file(first);
        Fd appending = p.open(path, Files.WR | IoFlag.O_APPEND);
        Fd other = p.open(Client.root(2), Connect.open(path, Files.RDWR));
        other.lseek(2, 0).success("lseek to the end");
        Files.writeAll(other, Fixtures.pattern(5, 9));
        Files.writeAll(appending, Fixtures.pattern(4, 20));
        byte[] wanted = Messages.join(Messages.join(first, Fixtures.pattern(5, 9)), Fixtures.pattern(4, 20));
        Files.holds(p, "after an append behind what another wrote", path, wanted);
    }
}
