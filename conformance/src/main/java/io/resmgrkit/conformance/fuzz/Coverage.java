package io.resmgrkit.conformance.fuzz;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.generated.Tables;
import io.resmgrkit.conformance.transcript.Exchange;
import io.resmgrkit.conformance.transcript.Outcome;
import io.resmgrkit.conformance.transcript.Session;
import io.resmgrkit.conformance.transcript.Step;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What was met so far: message types, outcomes of the reference, conformance rules that came to bear. */
public final class Coverage {
    private final Map<String, Integer> types = new TreeMap<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final Dialect dialect;
    private final RulesMet rules;

    Coverage(Dialect dialect) {
        this.dialect = dialect;
        this.rules = new RulesMet(dialect);
    }

    /** How many messages of each type were sent; combined ones each. */
    public Map<String, Integer> types() {
        return Collections.unmodifiableMap(types);
    }

    /** How often each outcome was met: names of errnos, {@code reply}, {@code pending}. */
    public Map<String, Integer> outcomes() {
        return Collections.unmodifiableMap(outcomes);
    }

    /** Identifiers of the conformance rules whose conditions occurred. */
    public Set<String> rules() {
        return rules.met();
    }

    /** Identifiers of those that hold in the dialect and can be probed over a link, but did not come up. */
    public Set<String> rulesNotMet() {
        return rules.unmet();
    }

    void add(Session session) {
        for (Step step : session.steps()) {
            if (step instanceof Exchange exchange) {
                for (String name : Requests.name(dialect, exchange.request()).split(" \\+ ")) {
                    types.merge(name, 1, Integer::sum);
                }
                outcomes.merge(outcome(exchange.outcome(), dialect), 1, Integer::sum);
            }
        }
        rules.add(session);
    }

    private static String outcome(Outcome outcome, Dialect dialect) {
        if (outcome instanceof Outcome.Refused refused) {
            String name = Tables.errno(dialect).name(refused.errno());
            return name == null ? "errno " + refused.errno() : name;
        }
        return outcome instanceof Outcome.Replied ? "reply" : "pending";
    }
}
