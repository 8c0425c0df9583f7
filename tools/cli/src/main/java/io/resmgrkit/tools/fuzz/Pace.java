package io.resmgrkit.tools.fuzz;

import io.resmgrkit.conformance.fuzz.Coverage;
import io.resmgrkit.conformance.fuzz.Fuzzer;

/** How far a run is, in one line, and how fast it goes. */
final class Pace {
    private static final double NANOS = 1e9;

    private final long begin = System.nanoTime();

    String of(Fuzzer fuzzer) {
        double seconds = (System.nanoTime() - begin) / NANOS;
        return fuzzer.sequences() + " sequences, " + Math.round(fuzzer.messages() / seconds) + " messages/s, "
                + fuzzer.coverage().types().size() + " types, "
                + fuzzer.coverage().outcomes().size() + " outcomes, "
                + rules(fuzzer.coverage()) + " rules, "
                + fuzzer.findings().size() + " findings";
    }

    private static String rules(Coverage coverage) {
        int met = coverage.rules().size();
        return met + " of " + (met + coverage.rulesNotMet().size());
    }
}
