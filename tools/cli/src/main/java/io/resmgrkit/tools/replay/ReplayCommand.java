package io.resmgrkit.tools.replay;

import io.resmgrkit.conformance.replay.Deviation;
import io.resmgrkit.conformance.rules.Expectations;
import io.resmgrkit.conformance.sut.SutSpec;
import io.resmgrkit.conformance.sut.SutUnusableException;
import io.resmgrkit.conformance.transcript.Session;
import io.resmgrkit.conformance.transcript.TranscriptException;
import io.resmgrkit.conformance.transcript.TranscriptReader;
import io.resmgrkit.tools.CliCommand;
import io.resmgrkit.tools.CliException;
import io.resmgrkit.tools.ExitCode;
import io.resmgrkit.tools.Nearest;
import io.resmgrkit.tools.run.OutcomeOptions;
import io.resmgrkit.tools.run.Progress;
import io.resmgrkit.tools.run.SutOptions;
import io.resmgrkit.tools.show.Style;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipException;
import org.tukaani.xz.XZIOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code resmgr replay}: the main job. */
@Command(
        name = "replay",
        header = "Replays transcripts and compares every outcome with the recording.",
        description = {
            "",
            "Every exchange of a session goes to the reference dispatcher, with the profiles that the session names. Outcome,"
                    + " reply bytes, events, late answers and state must come out as recorded; each difference is shown with"
                    + " its field and both values. Exit status 1 where anything differs. A session with a profile that is"
                    + " not covered is skipped.",
            "",
            "With --sut the sessions go to a system of your own. It is brought into the state in which a session begins, by"
                    + " messages. What such a system may choose is compared by rule: inodes and devices must stay the same"
                    + " numbers, times go on and are left alone where the recording leaves them, block sizes and bytes that"
                    + " no client reads may be anything. What the system cannot do is skipped, with the reason."
        })
public final class ReplayCommand extends CliCommand {
    private static final int SHOWN_PER_SESSION = 10;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description =
                    "A transcript (plain, gzip or xz) or a folder of them; the project's own corpus if none is named.")
    private List<Path> paths = List.of();

    @Option(
            names = "--session",
            paramLabel = "ID",
            split = ",",
            description = "Replay this session only; several, separated by commas.")
    private List<String> ids = List.of();

    @Option(
            names = "--ignore",
            paramLabel = "FIELD",
            split = ",",
            description =
                    "Fields that may differ: st_ino, reply.st_ino, state.attr.mtime; several, separated by commas.")
    private Set<String> ignored = Set.of();

    @Mixin
    private SutOptions sut = new SutOptions();

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description =
                    "With --sut: whose recordings the system is to understand: null, ramfile, fs, custom or model. Without"
                            + " it, fs where the adapter claims directories, else ramfile.")
    private String profile = "";

    @Option(names = "--keep-going", description = "Go on after a deviation; this is the default.")
    private boolean keepGoing;

    @Mixin
    private OutcomeOptions outcomes = new OutcomeOptions();

    private final List<Verdict> found = new ArrayList<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private final Set<String> known = new LinkedHashSet<>();
    private KnownDeviations expected = new KnownDeviations(Expectations.NONE);

    @Override
    public ExitCode call() throws IOException {
        IgnorableFields.demand(ignored);
        Expectations named = outcomes.expected();
        if (named != null) {
            expected = new KnownDeviations(named);
        }
        List<Path> where = paths.isEmpty() ? terminal().transcripts() : paths;
        Progress progress = new Progress(terminal());
        try (Opponent opponent = opponent()) {
            for (Path file : TranscriptFiles.of(where)) {
                replay(file, opponent, progress);
            }
        } finally {
            progress.done();
        }
        demandKnown();
        outcomes.write(() -> expected.write(found), format -> ReplayReports.of(format, verdicts));
        return summary();
    }

    private Opponent opponent() {
        if (!sut.spec().equals(new SutSpec.Reference(""))) {
            return Opponent.linked(sut, profile, ignored);
        } else if (!profile.isEmpty()) {
            throw CliException.usage("no system to apply it to", "resmgr replay --profile", "name one with --sut");
        }
        return Opponent.reference(ignored);
    }

    private void replay(Path file, Opponent opponent, Progress progress) throws IOException {
        try (TranscriptReader reader = TranscriptReader.open(file)) {
            for (Session session = reader.next(); session != null; session = reader.next()) {
                known.add(session.id());
                if (ids.isEmpty() || ids.contains(session.id())) {
                    progress.at("replayed " + verdicts.size() + " sessions, now " + session.id());
                    found.add(verdict(file, session, opponent));
                    Verdict verdict = expected.apply(found.get(found.size() - 1));
                    verdicts.add(verdict);
                    if (verdict.bad()) {
                        progress.done();
                        print(verdict);
                    }
                }
            }
        } catch (TranscriptException e) {
            String said = String.valueOf(e.getMessage());
            String line = said.replaceFirst("(?s)^.*?, line ([0-9]+): .*", "$1");
            throw CliException.input(
                    "not a transcript", file + ":" + line, said.replaceFirst("^.*?, line [0-9]+: ", ""), e);
        } catch (ZipException | XZIOException e) {
            throw CliException.input("cannot unpack", file.toString(), String.valueOf(e.getMessage()), e);
        }
    }

    private static Verdict verdict(Path file, Session session, Opponent opponent) {
        try {
            return Verdict.of(file, opponent.replay(session));
        } catch (SutUnusableException e) {
            throw e;
        } catch (RuntimeException e) {
            // One session that breaks the dispatcher must not end the run; how it broke is its verdict.
            return Verdict.broken(file, session, e);
        }
    }

    private void demandKnown() {
        for (String id : ids) {
            if (!known.contains(id)) {
                String why = Nearest.to(id, known)
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse("'resmgr list' shows the sessions of the corpus");
                throw CliException.usage("no session '" + id + "'", "resmgr replay --session", why);
            }
        }
    }

    private void print(Verdict verdict) {
        PrintStream out = terminal().out();
        DeviationText text = new DeviationText(root().color() ? Style.COLOR : Style.PLAIN);
        Set<Integer> records = new HashSet<>();
        for (Deviation deviation : verdict.deviations()) {
            boolean first = records.add(deviation.seq());
            if (records.size() > SHOWN_PER_SESSION && !root().verbose()) {
                out.println("  more of this session deviates, -v shows all");
                break;
            }
            if (first) {
                out.println(text.heading(verdict, deviation));
            }
            out.println(text.field(verdict, deviation));
        }
        out.println(DeviationText.rerun(verdict) + again());
        out.println();
    }

    /** The options that reach the same system again. */
    private String again() {
        if (sut.spec().equals(new SutSpec.Reference(""))) {
            return "";
        }
        return " " + sut.reach() + (profile.isEmpty() ? "" : " --profile " + profile);
    }

    private ExitCode summary() {
        PrintStream out = terminal().out();
        List<Verdict> skipped = verdicts.stream()
                .filter(verdict -> verdict.state() == Verdict.State.SKIPPED)
                .toList();
        List<Verdict> replayed = verdicts.stream()
                .filter(verdict -> verdict.state() != Verdict.State.SKIPPED)
                .toList();
        if (replayed.isEmpty() && skipped.isEmpty()) {
            throw CliException.usage("nothing replayed", "resmgr replay", "there is no session in what was named");
        }
        // Without an argument the covered sessions are the job, and the others are no part of it.
        boolean ownCorpus = paths.isEmpty() && ids.isEmpty() && sut.spec().equals(new SutSpec.Reference(""));
        if (!root().quiet()) {
            LeftOut.sessions(skipped, root().verbose()).forEach(out::println);
            LeftOut.exchanges(replayed).forEach(out::println);
        }
        if (expected.met() > 0) {
            out.println(expected.met() + (expected.met() == 1 ? " exchange deviates" : " exchanges deviate")
                    + " as expected");
        }
        List<Verdict> counted = ownCorpus ? replayed : verdicts;
        out.printf(
                "replayed %d sessions, %d exchanges: %d passed, %d failed, %d skipped%n",
                counted.size(),
                counted.stream()
                        .mapToInt(verdict -> verdict.session().exchanges())
                        .sum(),
                counted.stream().mapToInt(Verdict::passed).sum(),
                counted.stream().mapToInt(Verdict::failed).sum(),
                counted.stream().mapToInt(Verdict::skipped).sum());
        if (replayed.isEmpty()) {
            out.flush();
            throw CliException.usage(
                    "nothing replayed", "resmgr replay", "every session was skipped; the reasons stand above");
        }
        return replayed.stream().anyMatch(Verdict::bad) ? ExitCode.FAILED : ExitCode.DONE;
    }
}
