package io.resmgrkit.conformance.replay.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.Corpus;
import io.resmgrkit.conformance.compare.ForeignSystem;
import io.resmgrkit.conformance.link.LinkOptions;
import io.resmgrkit.conformance.link.LinkServer;
import io.resmgrkit.conformance.model.Systems;
import io.resmgrkit.conformance.replay.Replayer;
import io.resmgrkit.conformance.replay.SessionReport;
import io.resmgrkit.conformance.sut.ResourceManager;
import io.resmgrkit.conformance.sut.SutSpec;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import io.resmgrkit.conformance.transcript.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The corpus against the reference through links: what a link can do comes out as recorded, what it cannot is a reason. */
class LinkTargetTest {
    private static final Dialect DIALECT = Dialect.SDP6_ILP32_LE;

    @TempDir
    Path folder = Path.of("");

    /** At least so many sessions must not be skipped: a reason that fits everything would prove nothing. */
    @ParameterizedTest
    @CsvSource({"ramfile, 60", "fs, 20", "null, 10", "custom, 2"})
    void every_recording_that_a_link_can_carry_comes_out_as_recorded(String profile, int atLeast) throws IOException {
        List<SessionReport> reports = replay("reference:" + profile, profile);
        assertEquals(
                List.of(),
                reports.stream().flatMap(report -> report.deviations().stream()).toList());
        long replayed =
                reports.stream().filter(report -> report.skipped() == null).count();
        assertTrue(replayed >= atLeast, profile + ": only " + replayed + " replayed, " + reasons(reports));
    }

    @Test
    void over_a_socket_and_in_this_machine_the_reports_are_the_same() throws Exception {
        Supplier<ResourceManager> manager = Systems.reference("custom", DIALECT, Systems.systemClock());
        Path socket = folder.resolve("s");
        try (LinkServer server = LinkServer.unix(manager, socket, line -> {})) {
            assertEquals(
                    reasons(replay("reference:custom", "custom")),
                    reasons(replay("unix:" + socket, "custom")),
                    server::where);
        }
    }

    @Test
    void a_class_by_name_is_replayed_against_like_any_system() throws IOException {
        List<SessionReport> reports = replay("class:" + SilentReads.class.getName(), "ramfile");
        Set<String> fields = reports.stream()
                .flatMap(report -> report.deviations().stream())
                .map(deviation -> deviation.field())
                .collect(Collectors.toSet());
        assertTrue(fields.contains("status"), "a server that replies status 0 to every read is told: " + fields);
    }

    private static List<SessionReport> replay(String spec, String profile) throws IOException {
        try (SystemUnderTest system = Systems.connect(SutSpec.parse(spec), LinkOptions.of(DIALECT.id()))) {
            Replayer replayer = new Replayer(
                    session -> new ForeignSystem(session.time()),
                    session -> new LinkTarget(session, system, profile, LinkTarget.Patience.USUAL));
            List<SessionReport> reports = new ArrayList<>();
            for (Path file : Corpus.transcripts()) {
                for (Session session : Corpus.sessions(file)) {
                    if (session.devices().get(0).profile().equals(profile)) {
                        reports.add(replayer.replay(session));
                    }
                }
            }
            return reports;
        }
    }

    private static Map<String, Long> reasons(List<SessionReport> reports) {
        return reports.stream()
                .collect(Collectors.groupingBy(
                        report -> String.valueOf(report.skipped()), TreeMap::new, Collectors.counting()));
    }
}
