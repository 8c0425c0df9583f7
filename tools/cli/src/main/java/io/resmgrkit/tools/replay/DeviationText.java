package io.resmgrkit.tools.replay;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.Layouts;
import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.conformance.replay.Deviation;
import io.resmgrkit.conformance.sut.CommandLine;
import io.resmgrkit.conformance.transcript.Exchange;
import io.resmgrkit.conformance.transcript.Session;
import io.resmgrkit.tools.show.LineText;
import io.resmgrkit.tools.show.Style;
import io.resmgrkit.tools.show.Values;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Words for a deviation: what was asked, the field, both values as numbers and as what they mean. */
final class DeviationText {
    private static final String NUMBER = "-?[0-9]+";

    private final Style style;
    private final Map<String, FieldLayout> named = new HashMap<>();

    DeviationText(Style style) {
        this.style = style;
    }

    /** The line above the deviations of one exchange or pulse. */
    String heading(Verdict verdict, Deviation deviation) {
        String where =
                style.wrong("FAIL") + " " + deviation.session() + " #" + deviation.seq() + " " + deviation.call();
        return exchange(verdict.session(), deviation.seq())
                .map(exchange -> where + "\n  asked:    "
                        + LineText.request(request(verdict.session(), exchange), "", "", style))
                .orElse(where);
    }

    /** One field. */
    String field(Verdict verdict, Deviation deviation) {
        Dialect dialect = Dialect.of(verdict.session().dialect());
        return "  " + deviation.field() + ": expected " + value(dialect, deviation, deviation.expected()) + ", got "
                + value(dialect, deviation, deviation.actual());
    }

    /** The command that replays just this session. */
    static String rerun(Verdict verdict) {
        return "  rerun:    tools/resmgr replay "
                + CommandLine.quoted(verdict.file().toString()) + " --session "
                + verdict.session().id();
    }

    private String value(Dialect dialect, Deviation deviation, String value) {
        FieldLayout layout = layout(dialect, deviation.field());
        if (layout == null || !value.matches(NUMBER)) {
            return value;
        }
        String meaning = Values.meaning(layout, Long.parseLong(value));
        return meaning.isEmpty() ? value : value + " (" + meaning + ")";
    }

    /** A field of that name whose values have names; state is in the same terms as the messages. */
    private FieldLayout layout(Dialect dialect, String field) {
        if (named.isEmpty()) {
            for (StructLayout struct : Layouts.walked(dialect).values()) {
                for (FieldLayout member : struct.fields()) {
                    if (member.names() != null) {
                        named.putIfAbsent(member.name(), member);
                    }
                }
            }
        }
        boolean ofMessage = field.contains("reply.")
                || field.endsWith(".mode")
                || field.endsWith(".sflag")
                || field.endsWith(".ioflag");
        String last = field.substring(field.lastIndexOf('.') + 1).replaceFirst("[\\[#].*", "");
        return ofMessage ? named.get(last) : null;
    }

    private static Message request(Session session, Exchange exchange) {
        Dialect dialect = Dialect.of(session.dialect());
        Dialect of = exchange.bigEndian() ? Dialect.of(dialect.id().replaceFirst("-le$", "-be")) : dialect;
        return Message.request(of, exchange.request(), 0, exchange.request().length);
    }

    private static Optional<Exchange> exchange(Session session, int seq) {
        return session.steps().stream()
                .filter(Exchange.class::isInstance)
                .map(Exchange.class::cast)
                .filter(exchange -> exchange.seq() == seq)
                .findFirst();
    }
}
