package io.resmgrkit.conformance.rules.checks;

import static io.resmgrkit.codec.names.generated.Errno.EBADF;

import io.resmgrkit.conformance.rules.CaseEnd;
import io.resmgrkit.conformance.rules.probe.Connect;
import io.resmgrkit.conformance.rules.probe.Fd;
import io.resmgrkit.conformance.rules.probe.Probe;
import io.resmgrkit.conformance.rules.probe.RuleCase;
import io.resmgrkit.conformance.sut.Client;
import java.util.List;

/** Duplicated descriptors. */
final class DupChecks {
    private static final int HANDLES = 800;

    private DupChecks() {}

    static List<RuleCase> cases() {
        return new Family()
                .rule("RM-DUP-01")
                .add("oldest-first", "three descriptors, the original closed first", p -> closing(p, 0, 1, 2))
                .add("newest-first", "three descriptors, the last dup closed first", p -> closing(p, 2, 1, 0))
                .rule("RM-DUP-02")
                .add("dup", "read through a dup", p -> shared(p, 1))
                .add("other-process", "read through a dup of another process", p -> shared(p, 2))
                .add("separate", "read through a second open", DupChecks::separate)
                .cases();
    }

    private static Fd dup(Probe p, Fd source, int client) {
        if (p.dialect().release() >= HANDLES) {
            throw CaseEnd.skip("from 8.0 on dup names its source by a handle of the kernel, which a link cannot make");
        }
        Fd fd = p.attach(Client.root(client));
        fd.send("dup", p.messages().dup(source.ids())).success("dup");
        return fd;
    }

    private static void closing(Probe p, int... order) {
        Fd first = Files.open(p, Files.RD);
        List<Fd> all = List.of(first, dup(p, first, 1), dup(p, first, 1));
        for (int i = 0; i < order.length; i++) {
            all.get(order[i]).close().success("close " + (i + 1) + " of 3");
            all.get(order[i])
                    .send("stat on what is closed", p.messages().stat(0))
                    .error("stat after close", EBADF);
            for (int j = i + 1; j < order.length; j++) {
                all.get(order[j]).stat();
                all.get(order[j]).lseek(0, 0).success("lseek to the start");
                all.get(order[j]).read(8).bytes("read after close " + (i + 1) + " of 3", Files.content(0, 8));
            }
        }
    }

    private static void shared(Probe p, int client) {
        Fd first = Files.open(p, Files.RD);
        Fd second = dup(p, first, client);
        first.read(8).bytes("read", Files.content(0, 8));
        second.read(8).bytes("read through the dup", Files.content(8, 16));
        first.read(8).bytes("read after the dup read", Files.content(16, 24));
    }

    private static void separate(Probe p) {
        String path = p.fixtures().file(Files.content());
        Fd first = p.open(path, Files.RD);
        Fd second = p.open(Client.root(2), Connect.open(path, Files.RD));
        first.read(8).bytes("read", Files.content(0, 8));
        second.read(8).bytes("read through a second open", Files.content(0, 8));
    }
}
