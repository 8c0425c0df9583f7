package io.resmgrkit.tools.replay;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.replay.Deviation;
import io.resmgrkit.conformance.report.Annotation;
import io.resmgrkit.conformance.report.Html;
import io.resmgrkit.conformance.transcript.Exchange;
import io.resmgrkit.tools.show.Style;
import java.util.List;
import java.util.Map;

/** Verdicts as one page: what deviates first and open, with the bytes that were asked; the rest below. */
final class HtmlReport {
    private final Html page = new Html("resmgr replay");
    private final DeviationText words = new DeviationText(Style.PLAIN);

    private HtmlReport() {}

    static String of(List<Verdict> verdicts) {
        return new HtmlReport().all(verdicts);
    }

    private String all(List<Verdict> verdicts) {
        long bad = verdicts.stream().filter(Verdict::bad).count();
        page.raw("<header>\n").element("h1", "", "Replay");
        page.element(
                "p",
                bad > 0 ? "summary bad" : "summary good",
                verdicts.size() + " sessions, "
                        + verdicts.stream().mapToInt(Verdict::passed).sum() + " exchanges passed, "
                        + verdicts.stream().mapToInt(Verdict::failed).sum() + " failed, "
                        + verdicts.stream().mapToInt(Verdict::skipped).sum() + " skipped");
        page.raw("</header>\n").filters(Map.of("bad", "failed", "good", "passed", "skip", "skipped"));
        page.raw("<main>\n");
        verdicts.stream().filter(Verdict::bad).forEach(this::session);
        verdicts.stream().filter(verdict -> !verdict.bad()).forEach(this::session);
        return page.raw("</main>\n").end();
    }

    private void session(Verdict verdict) {
        String kind = verdict.bad() ? "bad" : verdict.state() == Verdict.State.SKIPPED ? "skip" : "good";
        String word = verdict.bad() ? "fail" : verdict.state() == Verdict.State.SKIPPED ? "skip" : "pass";
        page.raw("<details class=\"rule " + kind + "\"" + (verdict.bad() ? " open" : "")
                + ">\n<summary><span class=\"tag " + kind + "\">" + word + "</span> <b>");
        page.text(verdict.session().id())
                .raw("</b> ")
                .text(verdict.session().title())
                .raw("</summary>\n<dl>\n");
        page.fact("file", verdict.file().toString());
        page.fact("dialect", verdict.session().dialect());
        page.fact(
                "exchanges",
                verdict.passed() + " passed, " + verdict.failed() + " failed, " + verdict.skipped() + " skipped");
        if (!verdict.why().isEmpty()) {
            page.fact("skipped", verdict.why());
        }
        verdict.leftOut().forEach((why, times) -> page.fact("left out", times + " times: " + why));
        page.raw("</dl>\n");
        int last = -1;
        for (Deviation deviation : verdict.deviations()) {
            if (deviation.seq() != last) {
                last = deviation.seq();
                asked(verdict, deviation);
            }
            page.element("p", "why", words.field(verdict, deviation).strip());
        }
        if (verdict.bad()) {
            page.raw("<p class=\"rerun\"><code>")
                    .text(DeviationText.rerun(verdict).strip())
                    .raw("</code></p>\n");
        }
        page.raw("</details>\n");
    }

    private void asked(Verdict verdict, Deviation deviation) {
        page.element("p", "step", "#" + deviation.seq() + " " + deviation.call());
        Dialect dialect = Dialect.of(verdict.session().dialect());
        verdict.session().steps().stream()
                .filter(step -> step instanceof Exchange exchange && exchange.seq() == deviation.seq())
                .map(Exchange.class::cast)
                .filter(exchange -> !exchange.bigEndian() || dialect.bigEndian())
                .forEach(exchange -> page.dump(Annotation.request(dialect, exchange.request())));
    }
}
