package io.resmgrkit.conformance.fuzz;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.link.LinkOptions;
import io.resmgrkit.conformance.model.Systems;
import io.resmgrkit.conformance.replay.foreign.LinkTarget;
import io.resmgrkit.conformance.sut.SutSpec;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import io.resmgrkit.conformance.transcript.Session;
import io.resmgrkit.conformance.transcript.TranscriptReader;
import io.resmgrkit.conformance.transcript.TranscriptWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/** Runs of the fuzzer for tests: bounded by sequences, never by time. */
final class Fuzzing {
    static final Dialect DIALECT = Dialect.SDP6_ILP32_LE;

    /** A system in this machine has answered a blocked client before it says that the unblock is done. */
    private static final LinkTarget.Patience AT_ONCE =
            new LinkTarget.Patience(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofMillis(20));

    private Fuzzing() {}

    static Fuzzer.Options options(String profile, Level level, long seed, int runs, int enough) {
        return options(DIALECT, profile, level, seed, runs, enough);
    }

    static Fuzzer.Options options(Dialect dialect, String profile, Level level, long seed, int runs, int enough) {
        return new Fuzzer.Options(dialect, profile, level, Set.of(), seed, runs, Duration.ofDays(1), enough, AT_ONCE);
    }

    /** A finished run. */
    static Fuzzer run(String spec, Fuzzer.Options options) {
        try (SystemUnderTest system = Systems.connect(
                SutSpec.parse(spec), LinkOptions.of(options.dialect().id()))) {
            Fuzzer fuzzer = new Fuzzer(system, options);
            fuzzer.run(now -> {}, finding -> {});
            System.out.println("fuzzed " + spec + ", " + fuzzer.sequences() + " sequences, seed " + options.seed());
            return fuzzer;
        }
    }

    /** A finding as it comes back from the file that {@code --save} writes. */
    static Session saved(Finding finding) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (TranscriptWriter writer = new TranscriptWriter(file)) {
            writer.write(finding.session());
        }
        try (TranscriptReader reader =
                TranscriptReader.of(finding.id(), new ByteArrayInputStream(file.toByteArray()))) {
            return Objects.requireNonNull(reader.next());
        }
    }
}
