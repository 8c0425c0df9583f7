package io.resmgrkit.conformance.fuzz;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.replay.Deviation;
import io.resmgrkit.conformance.transcript.Exchange;
import io.resmgrkit.conformance.transcript.Session;
import io.resmgrkit.conformance.transcript.Step;
import java.util.Locale;

/**
 * By what findings are one: the message whose answer deviates, and in which field. Numbers in it would make a thousand of one.
 *
 * @param message name of the message
 * @param field what deviates, with kinds of outcomes instead of values
 */
record Signature(String message, String field) {
    private static final int HASH = 0xff_ffff;

    static Signature of(Session session, Deviation deviation, Dialect dialect) {
        String message = "pulse";
        for (Step step : session.steps()) {
            if (step instanceof Exchange exchange && exchange.seq() == deviation.seq()) {
                message = Requests.name(dialect, exchange.request());
                message = message.contains(" + ") ? "combined messages" : message;
            }
        }
        boolean kinds =
                deviation.field().endsWith("outcome") || deviation.field().endsWith("errno");
        String values = kinds ? " " + kind(deviation.expected()) + " but " + kind(deviation.actual()) : "";
        String field = deviation.field().replaceAll("\\[[0-9]+]|'.*'", "");
        return new Signature(message, field + values);
    }

    private static String kind(String value) {
        return value.replaceAll(" ?\\([0-9]+\\)| with status.*", "");
    }

    /** The name of a finding, the same in every run: what it is about, and a number for the rest. */
    String id() {
        String about = (message.replaceFirst("^_IO_(CONNECT_)?", "") + "-" + field.replaceFirst(" .*", ""))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return String.format(Locale.ROOT, "fuzz-%s-%06x", about, toString().hashCode() & HASH);
    }

    @Override
    public String toString() {
        return message + ": " + field;
    }
}
