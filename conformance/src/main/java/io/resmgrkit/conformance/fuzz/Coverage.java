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
import java.util.TreeSet;

/** What was met so far: message types, outcomes of the reference, families of conformance rules that the messages bear on. */
public final class Coverage {
    private static final Map<String, String> FAMILIES = Map.ofEntries(
            Map.entry("_IO_READ", "RM-READ"),
            Map.entry("_IO_WRITE", "RM-WR"),
            Map.entry("_IO_LSEEK", "RM-LSEEK"),
            Map.entry("_IO_STAT", "RM-STAT"),
            Map.entry("_IO_DEVCTL", "RM-DCTL"),
            Map.entry("_IO_DUP", "RM-DUP"),
            Map.entry("_IO_LOCK", "RM-LOCK"),
            Map.entry("_IO_NOTIFY", "RM-NTFY"),
            Map.entry("_IO_SPACE", "RM-SPACE"),
            Map.entry("_IO_UTIME", "RM-UTIM"),
            Map.entry("_IO_CHMOD", "RM-ATTR"),
            Map.entry("_IO_CHOWN", "RM-ATTR"),
            Map.entry("_IO_MSG", "RM-MSG"));
    private static final int XTYPE_AT = 8;
    private static final int DIRECTORY = 0x4000;
    private static final int TYPE = 0xf000;

    private final Map<String, Integer> types = new TreeMap<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final Set<String> rules = new TreeSet<>();

    /** How many messages of each type were sent; combined ones each. */
    public Map<String, Integer> types() {
        return Collections.unmodifiableMap(types);
    }

    /** How often each outcome was met: names of errnos, {@code reply}, {@code pending}. */
    public Map<String, Integer> outcomes() {
        return Collections.unmodifiableMap(outcomes);
    }

    /** Families of conformance rules that messages bear on. */
    public Set<String> rules() {
        return Collections.unmodifiableSet(rules);
    }

    void add(Session session, Dialect dialect) {
        for (Step step : session.steps()) {
            if (step instanceof Exchange exchange) {
                add(exchange, dialect);
            } else if (step instanceof Step.PulseSent pulse && pulse.value() != 0) {
                rules.add("RM-UNBL");
            }
        }
    }

    private void add(Exchange exchange, Dialect dialect) {
        String[] names = Requests.name(dialect, exchange.request()).split(" \\+ ");
        for (String name : names) {
            types.merge(name, 1, Integer::sum);
            rules.add(FAMILIES.getOrDefault(name, name.startsWith("_IO_CONNECT") ? "RM-CONN" : "RM-GEN"));
        }
        if (names.length > 1) {
            rules.add("RM-COMB");
        }
        boolean transfers = names[0].equals("_IO_READ") || names[0].equals("_IO_WRITE");
        if (transfers && exchange.request().length > XTYPE_AT && exchange.request()[XTYPE_AT] != 0) {
            rules.add("RM-XT");
        }
        var attr = exchange.state().attr();
        if (names[0].equals("_IO_READ") && attr != null && (attr.members().get("mode") & TYPE) == DIRECTORY) {
            rules.add("RM-DIR");
        }
        outcomes.merge(outcome(exchange.outcome(), dialect), 1, Integer::sum);
    }

    private static String outcome(Outcome outcome, Dialect dialect) {
        if (outcome instanceof Outcome.Refused refused) {
            String name = Tables.errno(dialect).name(refused.errno());
            return name == null ? "errno " + refused.errno() : name;
        }
        return outcome instanceof Outcome.Replied ? "reply" : "pending";
    }
}
