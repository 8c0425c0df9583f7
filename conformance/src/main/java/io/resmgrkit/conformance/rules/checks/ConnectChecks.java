package io.resmgrkit.conformance.rules.checks;

import static io.resmgrkit.codec.names.generated.Errno.EAGAIN;
import static io.resmgrkit.codec.names.generated.Errno.EBADF;
import static io.resmgrkit.codec.names.generated.Errno.EBADMSG;
import static io.resmgrkit.codec.names.generated.Errno.EEXIST;
import static io.resmgrkit.codec.names.generated.Errno.ENAMETOOLONG;
import static io.resmgrkit.codec.names.generated.Errno.ENOENT;

import io.resmgrkit.codec.generated.IoConnect;
import io.resmgrkit.codec.generated.IoConnectEncoder;
import io.resmgrkit.codec.generated.IoFdinfoReply;
import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.conformance.rules.CaseEnd;
import io.resmgrkit.conformance.rules.probe.Answer;
import io.resmgrkit.conformance.rules.probe.Connect;
import io.resmgrkit.conformance.rules.probe.Fd;
import io.resmgrkit.conformance.rules.probe.Fixtures;
import io.resmgrkit.conformance.rules.probe.Probe;
import io.resmgrkit.conformance.rules.probe.RuleCase;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Opening by path. */
final class ConnectChecks {
    private static final int ROUNDS = 100;
    private static final byte[] NONE = new byte[0];

    private ConnectChecks() {}

    static List<RuleCase> cases() {
        return new Family()
                .rule("RM-CONN-01")
                .add("prefixes", "names that begin with each other", ConnectChecks::prefixes)
                .add("missing-prefix", "a name of which only a longer one exists", ConnectChecks::missingPrefix)
                .rule("RM-CONN-02")
                .add("no-nul", "a path without NUL", p -> malformed(p, m -> m.path(abc(), 0, 3)))
                .add(
                        "path-len",
                        "path_len larger than the message",
                        p -> malformed(p, m -> m.path("abc").pathLen(500)))
                .add(
                        "extra-len",
                        "extra_len larger than the message",
                        p -> malformed(p, m -> m.path("abc").extraLen(200)))
                .rule("RM-CONN-06")
                .add(
                        "probe-missing",
                        "100 times stat of nothing, then an exclusive create",
                        ConnectChecks::probeMissing)
                .add("probe-existing", "100 times stat of a file", ConnectChecks::probeExisting)
                .rule("RM-CONN-09")
                .add("read-only", "ioflag 1: read works, write does not", p -> direction(p, Files.RD))
                .add("write-only", "ioflag 2: write works, read does not", p -> direction(p, Files.WR))
                .add("both", "ioflag 3: both work", p -> direction(p, Files.RDWR))
                .cases();
    }

    private static byte[] abc() {
        return new byte[] {'a', 'b', 'c'};
    }

    private static void prefixes(Probe p) {
        String path = p.fixtures().newPath("p");
        List<String> names = List.of(path, path + "q", path + "qr");
        for (int i = 0; i < names.size(); i++) {
            Files.writeAll(
                    p.open(Probe.ROOT, Connect.create(names.get(i), IoFlag.O_EXCL, 0666)), Fixtures.pattern(8, i));
        }
        for (int i = 0; i < names.size(); i++) {
            Files.holds(p, "'" + names.get(i) + "'", names.get(i), Fixtures.pattern(8, i));
        }
    }

    private static void missingPrefix(Probe p) {
        String path = p.fixtures().newPath("m");
        p.open(Probe.ROOT, Connect.create(path + "x", IoFlag.O_EXCL, 0666));
        p.attach(Probe.ROOT)
                .connect("open '" + path + "'", Connect.open(path, Files.RD))
                .error("open of a name that does not exist", ENOENT);
        p.attach(Probe.ROOT)
                .connect("open '" + path + "xy'", Connect.open(path + "xy", Files.RD))
                .error("open of a name that does not exist", ENOENT);
    }

    private static void malformed(Probe p, Consumer<IoConnectEncoder> spoil) {
        byte[] room = new byte[IoConnect.SIZE + 64];
        Fd fd = p.attach(Probe.ROOT);
        IoConnectEncoder message = new IoConnectEncoder()
                .encode(p.dialect(), room, 0)
                .subtype(2)
                .handle(fd.ids().handle())
                .ioflag(Files.RD)
                .access(Files.RDWR);
        spoil.accept(message);
        Answer answer = fd.send("malformed open", Arrays.copyOf(room, message.finish()));
        if (answer.ok()) {
            throw CaseEnd.fail("malformed open: expected EBADMSG or ENAMETOOLONG, got " + answer);
        }
        if (answer.errno() != EBADMSG && answer.errno() != ENAMETOOLONG) {
            throw CaseEnd.lenient("no-length-check", answer + " instead of EBADMSG or ENAMETOOLONG");
        }
    }

    private static Answer probed(Probe p, String path) {
        Fd fd = p.attach(Probe.ROOT);
        Answer answer = fd.connect(
                "stat '" + path + "'", Connect.combine(path, true, p.messages().stat(0)));
        p.drop(fd);
        return answer;
    }

    private static void probeMissing(Probe p) {
        String path = p.fixtures().newPath("x");
        for (int i = 0; i < ROUNDS; i++) {
            probed(p, path).error("stat of nothing", ENOENT);
        }
        p.open(Probe.ROOT, Connect.create(path, IoFlag.O_EXCL, 0666));
        p.attach(Probe.ROOT)
                .connect("create again", Connect.create(path, IoFlag.O_EXCL, 0666))
                .error("exclusive create of what exists", EEXIST);
    }

    private static void probeExisting(Probe p) {
        String path = p.fixtures().file(NONE);
        Fd fd = p.open(path, Files.RD);
        int before = openings(p, fd);
        for (int i = 0; i < ROUNDS; i++) {
            probed(p, path).success("stat of a file");
        }
        int after = openings(p, fd);
        if (after != before) {
            throw CaseEnd.fail("after " + ROUNDS + " times COMBINE_CLOSE the object counts " + after
                    + " open descriptors instead of " + before);
        }
    }

    /** Open descriptors as fdinfo counts them, 0 when it does not. */
    private static int openings(Probe p, Fd fd) {
        Answer answer = fd.send("fdinfo", p.messages().fdinfo(0), IoFdinfoReply.SIZE);
        if (!answer.ok() || answer.data().length < IoFdinfoReply.SIZE) {
            return 0;
        }
        byte[] data = answer.data();
        return new IoFdinfoReply()
                .wrap(p.dialect(), data, 0, data.length)
                .info()
                .count();
    }

    private static void direction(Probe p, int ioflag) {
        String path = p.fixtures().stores()
                ? p.fixtures().file(Files.content())
                : p.fixtures().writable();
        Fd fd = p.open(path, ioflag | IoFlag.O_NONBLOCK);
        Answer read = fd.read(4);
        if ((ioflag & Files.RD) == 0) {
            read.error("read on a descriptor opened for writing", EBADF);
        } else if (read.errno() != EAGAIN) {
            read.success("read");
        }
        Answer write = fd.write(Fixtures.pattern(4, 2));
        if ((ioflag & Files.WR) == 0) {
            write.error("write on a descriptor opened for reading", EBADF);
        } else {
            write.success("write");
        }
    }
}
