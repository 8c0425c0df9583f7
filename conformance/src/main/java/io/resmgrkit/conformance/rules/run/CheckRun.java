package io.resmgrkit.conformance.rules.run;

import io.resmgrkit.conformance.rules.CaseResult;
import io.resmgrkit.conformance.rules.DeviceProfile;
import io.resmgrkit.conformance.rules.Expectations;
import io.resmgrkit.conformance.rules.Options;
import io.resmgrkit.conformance.rules.Report;
import io.resmgrkit.conformance.rules.RuleSet;
import io.resmgrkit.conformance.rules.Verdict;
import io.resmgrkit.conformance.rules.probe.RuleCase;
import io.resmgrkit.conformance.sut.CommandLine;
import io.resmgrkit.conformance.sut.SutUnusableException;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks a system under test against the rules: the face for command lines and tests. */
public final class CheckRun {
    /** Name and version of the kit, for reports. */
    public static final String KIT = "resmgr-kit " + version();

    /** Cases in a row without any answer after which the rest is not tried: a dead system ends a run in bounded time. */
    private static final int GIVE_UP = 12;

    private CheckRun() {}

    /**
     * Runs the selected cases.
     *
     * @param system stays the caller's to close
     * @param spec how the user named it, for the rerun lines
     * @throws UnknownIdException for an expected outcome of a case that does not exist
     */
    public static Report run(
            SystemUnderTest system,
            String spec,
            DeviceProfile device,
            Selection selection,
            Expectations expectations,
            Options options) {
        Selection.check(expectations);
        Instant started = Instant.now();
        long start = System.nanoTime();
        Report.About about = new Report.About(
                system.handshake().title(),
                spec,
                again(spec, options),
                device.name(),
                options.dialect().id(),
                KIT,
                RuleSet.get().version(),
                started);
        List<CaseResult> results = new ArrayList<>();
        String unusable = runAll(new CaseRunner(system, device, options), selection.cases(), options, results);
        List<CaseResult> judged = Judgement.of(results).stream()
                .map(result -> result.expecting(expectations.of(result.id())))
                .toList();
        return new Report(
                about,
                judged,
                selection.untestable(),
                system.restarts(),
                Duration.ofNanos(System.nanoTime() - start),
                unusable);
    }

    private static String again(String spec, Options options) {
        String rest = options.again().isEmpty() ? "" : " " + options.again();
        return "--sut " + CommandLine.quoted(spec) + " --dialect "
                + options.dialect().id() + rest;
    }

    private static @Nullable String runAll(
            CaseRunner runner, List<RuleCase> cases, Options options, List<CaseResult> results) {
        String unusable = null;
        int silent = 0;
        for (RuleCase one : cases) {
            options.progress().accept(one.id());
            if (unusable == null) {
                try {
                    CaseResult result = runner.run(one);
                    results.add(result);
                    silent = silent(result) ? silent + 1 : result.verdict() == Verdict.SKIP ? silent : 0;
                    if (silent >= GIVE_UP) {
                        unusable = "the last " + silent + " cases got no answer: " + result.why();
                    }
                    continue;
                } catch (SutUnusableException e) {
                    unusable = String.valueOf(e.getMessage());
                }
            }
            results.add(new CaseResult(
                    one.id(),
                    RuleSet.get().rule(one.rule()),
                    one.comment(),
                    Verdict.ERROR,
                    "",
                    "not run: " + unusable,
                    List.of(),
                    0,
                    Duration.ZERO,
                    null));
        }
        return unusable;
    }

    private static boolean silent(CaseResult result) {
        boolean dead = result.verdict() == Verdict.TIMEOUT
                || result.verdict() == Verdict.CRASH
                || result.verdict() == Verdict.ERROR;
        return dead && result.exchanges() <= 1;
    }

    private static String version() {
        String version = CheckRun.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
