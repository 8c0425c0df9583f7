package io.resmgrkit.conformance.fuzz;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.link.LinkOptions;
import io.resmgrkit.conformance.model.Systems;
import io.resmgrkit.conformance.replay.foreign.LinkTarget;
import io.resmgrkit.conformance.sut.SutSpec;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import java.time.Duration;
import java.util.Set;

/** Runs of the fuzzer for tests: bounded by sequences, never by time. */
final class Fuzzing {
    static final Dialect DIALECT = Dialect.SDP6_ILP32_LE;

    /** A system in this machine has answered a blocked client before it says that the unblock is done. */
    private static final LinkTarget.Patience AT_ONCE =
            new LinkTarget.Patience(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofMillis(20));

    private Fuzzing() {}

    static Fuzzer.Options options(String profile, Level level, long seed, int runs, int enough) {
        return new Fuzzer.Options(DIALECT, profile, level, Set.of(), seed, runs, Duration.ofDays(1), enough, AT_ONCE);
    }

    /** A finished run. */
    static Fuzzer run(String spec, Fuzzer.Options options) {
        try (SystemUnderTest system = Systems.connect(SutSpec.parse(spec), LinkOptions.of(DIALECT.id()))) {
            Fuzzer fuzzer = new Fuzzer(system, options);
            fuzzer.run(now -> {}, finding -> {});
            System.out.println("fuzzed " + spec + ", " + fuzzer.sequences() + " sequences, seed " + options.seed());
            return fuzzer;
        }
    }
}
