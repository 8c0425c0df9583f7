package io.resmgrkit.conformance.fuzz;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.generated.Errno;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.conformance.rules.Rule;
import io.resmgrkit.conformance.rules.RuleSet;
import io.resmgrkit.conformance.transcript.Exchange;
import io.resmgrkit.conformance.transcript.Late;
import io.resmgrkit.conformance.transcript.Outcome;
import io.resmgrkit.conformance.transcript.Session;
import io.resmgrkit.conformance.transcript.Step;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which conformance rules sessions have exercised: a rule counts when what it is about happened, so that a system which breaks it
 * could have been seen to.
 */
final class RulesMet {
    /** Rules that no session can exercise, and why. */
    static final Map<String, String> OUT_OF_REACH = Map.of(
            "RM-GEN-02", "each request would have to be sent twice, into buffers filled differently",
            "RM-GEN-03", "all clients of a session have the byte order of its dialect");

    private static final String RELEASED = "RM-UNBL-01";
    private static final String LOCK_RELEASED = "RM-UNBL-03";

    private final Map<String, Condition> open = new TreeMap<>();
    private final Set<String> unmet = new TreeSet<>();
    private final Set<String> met = new TreeSet<>();

    RulesMet(Dialect dialect) {
        Map<String, Condition> all = conditions();
        for (Rule rule : RuleSet.get().all()) {
            if (!rule.lint() && rule.untestable() == null && rule.holdsIn(dialect)) {
                unmet.add(rule.id());
                Condition condition = all.get(rule.id());
                if (condition != null) {
                    open.put(rule.id(), condition);
                }
            }
        }
    }

    /** Every rule that a message can exercise. */
    static Map<String, Condition> conditions() {
        Map<String, Condition> all = new HashMap<>(TransferConditions.ALL);
        all.putAll(NameConditions.ALL);
        all.putAll(ControlConditions.ALL);
        return all;
    }

    /** Those that a pulse exercises. */
    static Set<String> ofPulses() {
        return Set.of(RELEASED, LOCK_RELEASED);
    }

    Set<String> met() {
        return Collections.unmodifiableSet(met);
    }

    Set<String> unmet() {
        return Collections.unmodifiableSet(unmet);
    }

    void add(Session session) {
        Story story = new Story();
        for (Step step : session.steps()) {
            if (step instanceof Exchange exchange) {
                Sighting now = new Sighting(exchange, session);
                open.entrySet().removeIf(entry -> {
                    boolean happened = entry.getValue().met(now, story);
                    if (happened) {
                        meet(entry.getKey());
                    }
                    return happened;
                });
                story.add(now);
            } else if (step instanceof Step.PulseSent pulse) {
                add(pulse, story);
            }
        }
    }

    private void add(Step.PulseSent pulse, Story story) {
        story.add(pulse);
        if (pulse.value() == 0) {
            return;
        }
        for (Late late : pulse.late()) {
            meet(RELEASED);
            boolean interrupted = late.outcome() instanceof Outcome.Refused no && no.errno() == Errno.EINTR;
            boolean lock = story.had(
                    one -> one.exchange().seq() == late.seq() && one.first().is(IoType._IO_LOCK));
            if (interrupted && lock) {
                meet(LOCK_RELEASED);
            }
        }
    }

    private void meet(String rule) {
        if (unmet.remove(rule)) {
            met.add(rule);
        }
    }
}
