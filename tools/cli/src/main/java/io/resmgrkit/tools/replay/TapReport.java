package io.resmgrkit.tools.replay;

import io.resmgrkit.conformance.replay.Deviation;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Verdicts in the Test Anything Protocol. */
final class TapReport {
    private TapReport() {}

    static void write(List<Verdict> verdicts, Writer out) throws IOException {
        out.write("TAP version 13\n1.." + verdicts.size() + "\n");
        for (int i = 0; i < verdicts.size(); i++) {
            Verdict verdict = verdicts.get(i);
            out.write((verdict.bad() ? "not ok " : "ok ") + (i + 1) + " - "
                    + verdict.session().id());
            out.write(verdict.state() == Verdict.State.SKIPPED ? " # SKIP " + verdict.why() + "\n" : "\n");
            if (verdict.bad()) {
                out.write("  ---\n  deviations:\n");
                for (Deviation deviation : verdict.deviations()) {
                    out.write("  - seq: " + deviation.seq() + "\n    field: " + quoted(deviation.field()));
                    out.write("\n    expected: " + quoted(deviation.expected()));
                    out.write("\n    actual: " + quoted(deviation.actual()) + "\n");
                }
                out.write("  ...\n");
            }
        }
    }

    /** A YAML text in double quotes. */
    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
