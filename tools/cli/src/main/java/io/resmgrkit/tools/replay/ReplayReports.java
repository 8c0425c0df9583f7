package io.resmgrkit.tools.replay;

import io.resmgrkit.conformance.report.Format;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** Verdicts in the formats of reports. */
final class ReplayReports {
    private ReplayReports() {}

    static String of(Format format, List<Verdict> verdicts) throws IOException {
        StringWriter out = new StringWriter();
        switch (format) {
            case JUNIT -> JunitReport.write(verdicts, out);
            case JSON -> JsonReport.write(verdicts, out);
            case TAP -> TapReport.write(verdicts, out);
            case HTML -> out.write(HtmlReport.of(verdicts));
        }
        return out.toString();
    }
}
