package io.resmgrkit.conformance.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.link.LinkOptions;
import io.resmgrkit.conformance.link.LinkServer;
import io.resmgrkit.conformance.rules.Expectations;
import io.resmgrkit.conformance.rules.Report;
import io.resmgrkit.conformance.rules.run.Selection;
import io.resmgrkit.conformance.sut.ResourceManager;
import io.resmgrkit.conformance.sut.SutSpec;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verdicts do not depend on the way to the system. */
class SameOverEveryLinkTest {
    private static final Dialect DIALECT = Dialect.SDP6_ILP32_LE;

    private final AtomicLong clock = new AtomicLong(1_000_000_000L);
    private final Supplier<ResourceManager> model = Systems.reference("model+dirent-split", DIALECT, clock::get);
    private final Map<String, String> inThisJvm =
            Checked.verdicts(Checked.reference("model+dirent-split", DIALECT, Expectations.NONE));

    @TempDir
    Path folder = Path.of("");

    @Test
    void over_tcp() throws Exception {
        try (LinkServer server = LinkServer.tcp(model, "127.0.0.1", 0, false, line -> {})) {
            assertEquals(inThisJvm, verdicts("tcp:127.0.0.1:" + server.port()));
        }
    }

    @Test
    void over_a_unix_socket() throws Exception {
        Path socket = folder.resolve("s");
        try (LinkServer server = LinkServer.unix(model, socket, line -> {})) {
            assertEquals(inThisJvm, verdicts("unix:" + socket), server::where);
        }
    }

    private Map<String, String> verdicts(String spec) {
        try (SystemUnderTest system = Systems.connect(SutSpec.parse(spec), LinkOptions.of(DIALECT.id()))) {
            Report report = Checked.run(system, "model", clock, DIALECT, Selection.all(), Expectations.NONE);
            return Checked.verdicts(report);
        }
    }
}
