package io.resmgrkit.conformance.fuzz;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.replay.foreign.LinkTarget;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The loop: draws scripts, tries them, makes small what deviates. */
public final class Fuzzer {
    /** A system that dies this often has shown enough. */
    private static final int MOST_RESTARTS = 800;

    private final Options options;
    private final Trial trial;
    private final Generator generator;
    private final Coverage coverage;
    private final Map<Signature, Finding> findings = new LinkedHashMap<>();
    private final Map<Signature, Integer> times = new LinkedHashMap<>();
    private final Map<String, Integer> skipped = new TreeMap<>();
    private final SystemUnderTest system;
    private int sequences;
    private long messages;

    /**
     * What to do.
     *
     * @param dialect layout and byte order
     * @param profile what the reference is: one of {@link #profiles}
     * @param level what is generated
     * @param only names of messages to be drawn beside those that open and close; all when empty
     * @param seed where the random numbers begin
     * @param runs most sequences
     * @param time longest time
     * @param enough how many findings are enough
     * @param patience how long the system under test may take
     */
    public record Options(
            Dialect dialect,
            String profile,
            Level level,
            Set<String> only,
            long seed,
            int runs,
            Duration time,
            int enough,
            LinkTarget.Patience patience) {}

    /** Fuzzes a system; it is the caller's and is not closed. */
    public Fuzzer(SystemUnderTest system, Options options) {
        this.system = system;
        this.options = options;
        this.coverage = new Coverage(options.dialect());
        this.trial = new Trial(system, options.dialect(), options.profile(), options.patience());
        this.generator = new Generator(options.dialect(), options.profile(), options.level(), this::wanted);
    }

    /** What the reference can be. */
    public static Collection<String> profiles() {
        return Devices.PROFILES;
    }

    /**
     * Runs to the end.
     *
     * @param progress told after every sequence
     * @param found told of each finding when it is small
     */
    public void run(Consumer<Fuzzer> progress, Consumer<Finding> found) {
        SplittableRandom random = new SplittableRandom(options.seed());
        long begin = System.nanoTime();
        while (sequences < options.runs()
                && System.nanoTime() - begin < options.time().toNanos()
                && findings.size() < options.enough()
                && system.restarts() < MOST_RESTARTS) {
            Script script = generator.next(random.split());
            Trial.Result result = trial.run(script, "sequence-" + sequences, "");
            sequences++;
            if (result.skipped() != null) {
                skipped.merge(result.skipped(), 1, Integer::sum);
            } else {
                messages += script.messages();
                coverage.add(result.session());
            }
            Signature signature = result.signature(options.dialect());
            if (signature != null && times.merge(signature, 1, Integer::sum) == 1) {
                Duration after = Duration.ofNanos(System.nanoTime() - begin);
                Finding finding = finding(signature, script, result, after);
                findings.put(signature, finding);
                found.accept(finding);
            }
            progress.accept(this);
        }
    }

    private Finding finding(Signature signature, Script script, Trial.Result result, Duration after) {
        Script small = Shrinker.shrink(trial, options.dialect(), signature, script, result);
        String title = "found by fuzzing with seed " + options.seed() + ": " + signature;
        Trial.Result last = trial.run(small, signature.id(), title);
        // A system that does not do the same twice may have stopped deviating; what was seen first still counts.
        Trial.Result shown =
                signature.equals(last.signature(options.dialect())) ? last : trial.run(script, signature.id(), title);
        var deviation =
                (shown.deviations().isEmpty() ? result : shown).deviations().get(0);
        return new Finding(signature.id(), signature.toString(), shown.session(), deviation, sequences, after);
    }

    private boolean wanted(Move.Send send) {
        return options.only().isEmpty()
                || Stream.of(Requests.name(options.dialect(), send.request()).split(" \\+ "))
                        .anyMatch(options.only()::contains);
    }

    /** Sequences run so far. */
    public int sequences() {
        return sequences;
    }

    /** Messages sent so far, those of shrinking not counted. */
    public long messages() {
        return messages;
    }

    /** What was met. */
    public Coverage coverage() {
        return coverage;
    }

    /** What was found, each once, in the order in which it was met. */
    public Collection<Finding> findings() {
        return Collections.unmodifiableCollection(findings.values());
    }

    /** In how many sequences a finding was met. */
    public int times(Finding finding) {
        return times.entrySet().stream()
                .filter(entry -> entry.getKey().id().equals(finding.id()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Sequences that the system under test could not take, by the reason. */
    public Map<String, Integer> skipped() {
        return Collections.unmodifiableMap(skipped);
    }
}
