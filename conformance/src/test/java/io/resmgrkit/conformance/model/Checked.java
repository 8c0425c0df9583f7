package io.resmgrkit.conformance.model;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.link.LinkOptions;
import io.resmgrkit.conformance.link.LinkSystem;
import io.resmgrkit.conformance.link.LocalConnector;
import io.resmgrkit.conformance.rules.CaseResult;
import io.resmgrkit.conformance.rules.DeviceProfile;
import io.resmgrkit.conformance.rules.Expectations;
import io.resmgrkit.conformance.rules.Options;
import io.resmgrkit.conformance.rules.Report;
import io.resmgrkit.conformance.rules.run.CheckRun;
import io.resmgrkit.conformance.rules.run.Selection;
import io.resmgrkit.conformance.sut.ResourceManager;
import io.resmgrkit.conformance.sut.SutSpec;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Runs rules against systems in this JVM, whose clock goes on when a rule lets time pass and never otherwise. */
public final class Checked {
    private static final long START = 1_000_000_000L;

    private Checked() {}

    /** All rules against a reference system. */
    public static Report reference(String name, Dialect dialect, Expectations expectations) {
        AtomicLong clock = new AtomicLong(START);
        return run(name, Systems.reference(name, dialect, clock::get), clock, dialect, Selection.all(), expectations);
    }

    /** Some rules against a system, without known failures. */
    public static Report some(Supplier<ResourceManager> manager, String... ids) {
        return run(
                "model",
                manager,
                new AtomicLong(START),
                Dialect.SDP6_ILP32_LE,
                Selection.of(List.of(ids)),
                Expectations.NONE);
    }

    private static Report run(
            String name,
            Supplier<ResourceManager> manager,
            AtomicLong clock,
            Dialect dialect,
            Selection selection,
            Expectations expectations) {
        LinkOptions link = LinkOptions.of(dialect.id()).withGrace(Duration.ofMillis(300));
        try (SystemUnderTest system = LinkSystem.start(name, new LocalConnector(manager), link)) {
            return run(system, name, clock, dialect, selection, expectations);
        }
    }

    /** Rules against a system that is already there. */
    static Report run(
            SystemUnderTest system,
            String name,
            AtomicLong clock,
            Dialect dialect,
            Selection selection,
            Expectations expectations) {
        Options options = Options.of(dialect)
                .withTimeout(Duration.ofMillis(400))
                .withPause(length -> clock.addAndGet(length.toMillis() >= 1000 ? 2 : 0));
        String device = Systems.device(new SutSpec.Reference(name));
        return CheckRun.run(
                system, "reference:" + name, DeviceProfile.builtIn(device), selection, expectations, options);
    }

    /** Verdicts by case. */
    public static Map<String, String> verdicts(Report report) {
        Map<String, String> verdicts = new TreeMap<>();
        for (CaseResult result : report.cases()) {
            verdicts.put(result.id(), result.verdict().id() + (result.verdict().good() ? "" : ": " + result.why()));
        }
        return verdicts;
    }
}
