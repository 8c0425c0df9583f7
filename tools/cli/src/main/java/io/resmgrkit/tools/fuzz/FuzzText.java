package io.resmgrkit.tools.fuzz;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.conformance.fuzz.Finding;
import io.resmgrkit.conformance.fuzz.Fuzzer;
import io.resmgrkit.conformance.sut.CommandLine;
import io.resmgrkit.conformance.transcript.Exchange;
import io.resmgrkit.conformance.transcript.Step;
import io.resmgrkit.tools.show.LineText;
import io.resmgrkit.tools.show.Style;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** What a run prints. */
final class FuzzText {
    /** More rules than that are named only on demand. */
    private static final int MOST_NAMED = 20;

    private final PrintStream out;
    private final Style style;

    FuzzText(PrintStream out, Style style) {
        this.out = out;
        this.style = style;
    }

    void heading(String system, String profile, long seed) {
        out.println("fuzzing " + system + " against the reference, profile " + profile + ", seed " + seed);
        out.flush();
    }

    /** A finding with the messages that show it; the one whose answer deviates is the last, or the one marked. */
    void finding(Finding finding) {
        out.println(style.wrong("FOUND") + " " + finding.id() + " after " + finding.after() + " sequences: "
                + finding.what());
        Dialect dialect = Dialect.of(finding.session().dialect());
        for (Step step : finding.session().steps()) {
            if (step instanceof Exchange exchange) {
                byte[] request = exchange.request();
                String mark = exchange.seq() == finding.deviation().seq() ? "> " : "  ";
                out.println("  " + mark + exchange.client().pid() + ":"
                        + exchange.client().coid() + " "
                        + LineText.request(Message.request(dialect, request, 0, request.length), "", "", style));
            } else if (step instanceof Step.PulseSent pulse) {
                out.println("    pulse with code " + pulse.code() + ", value " + pulse.value());
            }
        }
        out.println("  " + finding.deviation().field() + ": expected "
                + finding.deviation().expected() + ", got "
                + finding.deviation().actual());
        out.println();
        out.flush();
    }

    void saved(Finding finding, Path file, String system) {
        out.println("saved " + finding.id() + ": tools/resmgr replay " + CommandLine.quoted(file.toString()) + " "
                + system + " --profile " + finding.session().devices().get(0).profile());
    }

    void coverage(Fuzzer fuzzer, boolean verbose) {
        fuzzer.skipped().forEach((why, n) -> out.println("skipped " + n + " sequences: " + why));
        out.println("types: " + counts(fuzzer.coverage().types()));
        out.println("outcomes: " + counts(fuzzer.coverage().outcomes()));
        int met = fuzzer.coverage().rules().size();
        int unmet = fuzzer.coverage().rulesNotMet().size();
        boolean named = verbose || unmet <= MOST_NAMED;
        String rest = named ? String.join(" ", fuzzer.coverage().rulesNotMet()) : unmet + ", -v names them";
        out.println("rules: " + met + " of " + (met + unmet) + (unmet == 0 ? "" : "; not exercised: " + rest));
        fuzzer.findings()
                .forEach(finding -> out.println("found in " + fuzzer.times(finding) + " sequences: " + finding.id()));
    }

    private static String counts(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    void summary(Fuzzer fuzzer, long seed) {
        out.println("fuzzed " + fuzzer.sequences() + " sequences, " + fuzzer.messages() + " messages, seed " + seed
                + ": " + fuzzer.findings().size() + " findings");
    }
}
