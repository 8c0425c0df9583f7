package io.resmgrkit.conformance.compare;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.generated.Tables;
import io.resmgrkit.conformance.transcript.Outcome;

/** Outcomes in one line, for reports. */
final class OutcomeText {
    private OutcomeText() {}

    static String of(Dialect dialect, Outcome outcome) {
        if (outcome instanceof Outcome.Replied reply) {
            return "reply with status " + reply.status() + ", " + reply.reply().length + " bytes";
        }
        return outcome instanceof Outcome.Refused error ? errno(dialect, error.errno()) : "no reply yet";
    }

    static String errno(Dialect dialect, int errno) {
        String name = Tables.errno(dialect).name(errno);
        return name == null ? "errno " + errno : name + " (" + errno + ")";
    }
}
