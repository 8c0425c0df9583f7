package io.resmgrkit.tools.fuzz;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.fuzz.Finding;
import io.resmgrkit.conformance.fuzz.Fuzzer;
import io.resmgrkit.conformance.fuzz.Level;
import io.resmgrkit.conformance.fuzz.Requests;
import io.resmgrkit.conformance.replay.foreign.LinkTarget;
import io.resmgrkit.conformance.replay.foreign.Suitability;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import io.resmgrkit.tools.Choice;
import io.resmgrkit.tools.CliCommand;
import io.resmgrkit.tools.CliException;
import io.resmgrkit.tools.ExitCode;
import io.resmgrkit.tools.Nearest;
import io.resmgrkit.tools.run.Progress;
import io.resmgrkit.tools.run.SutOptions;
import io.resmgrkit.tools.show.Style;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code resmgr fuzz}. */
@Command(
        name = "fuzz",
        header = "Generates sessions and compares the system under test with the reference dispatcher.",
        description = {
            "",
            "Random sessions of several clients run on the reference and on the system under test. Every outcome is compared, by"
                    + " the rules of 'resmgr replay --sut'; besides, a read gives no more than was asked, a closed descriptor"
                    + " stays closed, counts return when everybody has gone, a refused message changes nothing.",
            "",
            "What deviates is made small and named for what deviates, so the same fault has the same name in every run. With"
                    + " --save it is a transcript for 'resmgr replay'. Exit status 1 where anything was found. The same seed"
                    + " gives the same sessions everywhere."
        })
public final class FuzzCommand extends CliCommand {
    private static final int USUAL_RUNS = 10_000;
    private static final Duration FOREVER = Duration.ofDays(365);

    @Mixin
    private SutOptions sut = new SutOptions();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Where the random numbers begin; another one each time if not given.")
    private @Nullable Long seed;

    @Option(names = "--runs", paramLabel = "N", description = "How many sequences; 10000 unless --time is given.")
    private @Nullable Integer runs;

    @Option(
            names = "--time",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "How long, such as 30s, 5m or 2h.")
    private @Nullable Duration time;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            defaultValue = "session",
            converter = LevelConverter.class,
            description =
                    "session: several clients and messages; message: one message, valid, hostile or damaged, on a fresh"
                            + " descriptor.")
    private Level level = Level.SESSION;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description =
                    "What the system is compared with: model, fs, ramfile, null or custom. If not given, model for the kit's"
                            + " own systems, fs where the adapter claims directories, else ramfile.")
    private String profile = "";

    @Option(
            names = "--only",
            paramLabel = "TYPE",
            split = ",",
            arity = "1..*",
            description =
                    "Generate only these messages, beside those that open and close: _IO_READ, _IO_CONNECT_RENAME, ...; the"
                            + " part behind _IO_ will do, in any case.")
    private List<String> only = List.of();

    @Option(names = "--save", paramLabel = "DIR", description = "Write each finding as a transcript into this folder.")
    private @Nullable Path save;

    /** Reads {@code --level}. */
    static final class LevelConverter extends Choice<Level> {
        LevelConverter() {
            super(Level.class);
        }
    }

    @Override
    public ExitCode call() throws IOException {
        Dialect dialect = sut.dialect();
        TypeNames types = TypeNames.of(dialect, only);
        if (runs != null && runs < 1) {
            throw CliException.usage("no sequence to run", "resmgr fuzz --runs", "it is 1 or more, not " + runs);
        }
        if (time != null && time.isZero()) {
            throw CliException.usage("no time to run", "resmgr fuzz --time", "it is more than 0");
        }
        if (!profile.isEmpty() && !Fuzzer.profiles().contains(profile)) {
            throw CliException.usage(
                    "no profile '" + profile + "'", "resmgr fuzz --profile", Nearest.hint(profile, Fuzzer.profiles()));
        }
        long begin = seed == null ? new SplittableRandom().nextLong() >>> 32 : seed;
        try (SystemUnderTest system = sut.connect()) {
            String with = profile.isEmpty() ? Suitability.profile(system.handshake()) : profile;
            Fuzzer fuzzer = new Fuzzer(
                    system,
                    new Fuzzer.Options(
                            dialect,
                            with,
                            level,
                            types.names(),
                            begin,
                            runs != null ? runs : time != null ? Integer.MAX_VALUE : USUAL_RUNS,
                            time != null ? time : FOREVER,
                            Integer.MAX_VALUE,
                            LinkTarget.Patience.OF_FUZZING));
            return run(fuzzer, begin, with);
        }
    }

    private ExitCode run(Fuzzer fuzzer, long begin, String with) throws IOException {
        FuzzText text = new FuzzText(terminal().out(), root().color() ? Style.COLOR : Style.PLAIN);
        if (!root().quiet()) {
            text.heading(sut.spec().toString(), with, begin);
        }
        Progress progress = new Progress(terminal());
        Pace pace = new Pace();
        fuzzer.run(now -> progress.at(pace.of(now)), finding -> {
            progress.done();
            text.finding(finding);
        });
        progress.done();
        for (Finding finding : fuzzer.findings()) {
            if (save != null) {
                text.saved(finding, FindingFile.write(save, finding), sut.reach());
            }
        }
        if (!root().quiet()) {
            text.coverage(fuzzer, root().verbose());
        }
        text.summary(fuzzer, begin);
        if (fuzzer.messages() == 0) {
            terminal().out().flush();
            throw CliException.usage(
                    "nothing fuzzed", "resmgr fuzz", "the system under test took no sequence; the reasons stand above");
        }
        return fuzzer.findings().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    /**
     * The messages to be generated.
     *
     * @param names their C names; empty for all
     */
    record TypeNames(TreeSet<String> names) {
        static TypeNames of(Dialect dialect, List<String> given) {
            List<String> known = Requests.names(dialect);
            TreeSet<String> names = new TreeSet<>();
            for (String name : given) {
                String full = known.stream()
                        .filter(one -> one.equalsIgnoreCase(name)
                                || one.equalsIgnoreCase("_IO_" + name)
                                || one.equalsIgnoreCase("_IO_CONNECT_" + name))
                        .findFirst()
                        .orElseThrow(() -> CliException.usage(
                                "no message '" + name + "'", "resmgr fuzz --only", Nearest.hint(name, known)));
                names.add(full);
            }
            return new TypeNames(names);
        }
    }
}
