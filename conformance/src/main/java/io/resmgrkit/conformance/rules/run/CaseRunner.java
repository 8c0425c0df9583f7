package io.resmgrkit.conformance.rules.run;

import io.resmgrkit.codec.CodecException;
import io.resmgrkit.conformance.rules.CaseEnd;
import io.resmgrkit.conformance.rules.CaseResult;
import io.resmgrkit.conformance.rules.DeviceProfile;
import io.resmgrkit.conformance.rules.Options;
import io.resmgrkit.conformance.rules.Rule;
import io.resmgrkit.conformance.rules.RuleSet;
import io.resmgrkit.conformance.rules.Verdict;
import io.resmgrkit.conformance.rules.probe.Probe;
import io.resmgrkit.conformance.rules.probe.RuleCase;
import io.resmgrkit.conformance.sut.Capability;
import io.resmgrkit.conformance.sut.Outcome;
import io.resmgrkit.conformance.sut.SutException;
import io.resmgrkit.conformance.sut.SutUnusableException;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import java.time.Duration;
import java.util.Locale;

/** Runs one case to its verdict, whatever the system does. */
final class CaseRunner {
    private final SystemUnderTest system;
    private final DeviceProfile device;
    private final Options options;

    CaseRunner(SystemUnderTest system, DeviceProfile device, Options options) {
        this.system = system;
        this.device = device;
        this.options = options;
    }

    /**
     * Runs a case.
     *
     * @throws SutUnusableException when the system cannot be started again
     */
    CaseResult run(RuleCase one) {
        Rule rule = RuleSet.get().rule(one.rule());
        long start = System.nanoTime();
        Probe probe = new Probe(system, options, device);
        CaseEnd end = attempt(one, rule, probe);
        if (end.verdict() == Verdict.PASS_LENIENT && !rule.accepts(end.flag())) {
            end = CaseEnd.fail("flag " + end.flag() + " is none of the rule's: " + end.why());
        }
        return new CaseResult(
                one.id(),
                rule,
                one.comment(),
                end.verdict(),
                end.flag(),
                end.verdict() == Verdict.PASS ? "" : end.why(),
                probe.trace().steps(),
                probe.trace().count(),
                Duration.ofNanos(System.nanoTime() - start),
                null);
    }

    private CaseEnd attempt(RuleCase one, Rule rule, Probe probe) {
        CaseEnd end;
        try {
            applies(rule, probe);
            end = ended(() -> {
                if (!rule.lint() && system.handshake().can(Capability.RESET)) {
                    system.reset();
                }
                one.body().run(probe);
            });
        } catch (CaseEnd skip) {
            return skip;
        }
        if (!rule.lint() && end.verdict() != Verdict.CRASH && end.verdict() != Verdict.TIMEOUT) {
            // On record only when it fails: what the case itself sent is what explains its verdict.
            Probe liveness = new Probe(system, options, device);
            CaseEnd after = ended(liveness::alive);
            if (after.verdict() != Verdict.PASS && end.verdict().good()) {
                end = CaseEnd.of(after.verdict(), "afterwards open, stat, close do not work: " + after.why());
                liveness.trace().steps().forEach(probe.trace()::add);
            }
            ended(liveness::end);
        }
        CaseEnd closing = ended(probe::end);
        return closing.verdict() != Verdict.PASS && end.verdict().good() ? closing : end;
    }

    private void applies(Rule rule, Probe probe) {
        if (!rule.holdsIn(options.dialect())) {
            throw CaseEnd.skip("the rule holds in " + String.join(", ", rule.dialects()) + ", not in "
                    + options.dialect().id());
        }
        if (!rule.lint()) {
            rule.capabilities().forEach(c -> probe.needs(Capability.valueOf(c.toUpperCase(Locale.ROOT))));
        }
    }

    private static CaseEnd ended(Runnable body) {
        try {
            body.run();
            return CaseEnd.of(Verdict.PASS, "");
        } catch (CaseEnd e) {
            return e;
        } catch (SutUnusableException e) {
            throw e;
        } catch (SutException e) {
            return CaseEnd.of(verdict(e.outcome()), String.valueOf(e.getMessage()));
        } catch (CodecException e) {
            return CaseEnd.of(Verdict.ERROR, "the probe cannot be encoded in this dialect: " + e.getMessage());
        }
    }

    private static Verdict verdict(@org.jspecify.annotations.Nullable Outcome outcome) {
        if (outcome instanceof Outcome.Crash) {
            return Verdict.CRASH;
        }
        return outcome instanceof Outcome.Timeout ? Verdict.TIMEOUT : Verdict.ERROR;
    }
}
