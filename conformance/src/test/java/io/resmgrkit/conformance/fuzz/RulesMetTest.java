package io.resmgrkit.conformance.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.rules.Rule;
import io.resmgrkit.conformance.rules.RuleSet;
import io.resmgrkit.conformance.rules.probe.Connect;
import io.resmgrkit.conformance.rules.probe.Messages;
import io.resmgrkit.conformance.transcript.Session;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Rules count when what they are about happened, and not before. */
class RulesMetTest {
    private final Messages messages = new Messages(Fuzzing.DIALECT);
    private final List<Move> moves = new ArrayList<>();

    @Test
    void every_rule_that_a_link_can_probe_has_a_condition_or_a_reason_to_have_none() {
        Set<String> known = new TreeSet<>(RulesMet.conditions().keySet());
        known.addAll(RulesMet.ofPulses());
        assertTrue(known.stream().noneMatch(RulesMet.OUT_OF_REACH::containsKey), "a rule in reach and out of it");
        known.addAll(RulesMet.OUT_OF_REACH.keySet());
        Set<String> wanted = new TreeSet<>();
        for (Rule rule : RuleSet.get().all()) {
            if (!rule.lint() && rule.untestable() == null) {
                wanted.add(rule.id());
            }
        }
        assertEquals(wanted, known);
    }

    @Test
    void a_rule_of_another_dialect_does_not_count() {
        assertTrue(!new RulesMet(Dialect.SDP6_ILP32_LE).unmet().contains("RM-READ-05"));
        assertTrue(new RulesMet(Dialect.SDP70_LP64_LE).unmet().contains("RM-READ-05"));
    }

    /** RM-READ-03: without the read before it, an empty read says nothing about positions. */
    @Test
    void the_end_of_a_file_counts_only_behind_its_content() {
        open("");
        send(messages.lseek(0, 10));
        send(messages.read(4, 0));
        assertTrue(!met().contains("RM-READ-03"), met().toString());
        send(messages.lseek(0, 8));
        send(messages.read(4, 0));
        send(messages.read(4, 0));
        assertTrue(met().contains("RM-READ-03"), met().toString());
    }

    /** RM-XT-01 and RM-XT-03: a pread at the position itself cannot be told from a read. */
    @Test
    void a_pread_counts_only_away_from_the_position() {
        open("");
        send(messages.readAt(2, 0));
        assertTrue(!met().contains("RM-XT-01"), met().toString());
        send(messages.readAt(2, 5));
        assertTrue(met().contains("RM-XT-01"), met().toString());
        assertTrue(!met().contains("RM-XT-03"), met().toString());
        send(messages.read(2, 0));
        assertTrue(met().contains("RM-XT-03"), met().toString());
    }

    /** RM-WR-04 and RM-CONN-09: a descriptor that was never open is refused for another reason. */
    @Test
    void a_refused_write_counts_only_on_a_descriptor_open_for_reading() {
        send(messages.write(1, 0, new byte[] {'x'}));
        assertEquals(Set.of("RM-READ-06"), met());
        moves.clear();
        moves.add(new Moves(Fuzzing.DIALECT).connect(0, 0, "open", Connect.open("", 1)));
        send(messages.write(1, 0, new byte[] {'x'}));
        assertTrue(met().containsAll(Set.of("RM-WR-04", "RM-CONN-09")), met().toString());
    }

    private void open(String path) {
        moves.add(new Moves(Fuzzing.DIALECT).connect(0, 0, "open", Connect.open(path, 3)));
    }

    private void send(byte[] message) {
        moves.add(new Move.Send(0, 0, "", message, 100));
    }

    private Set<String> met() {
        Session session = new Recorder(Fuzzing.DIALECT, "ramfile").record(new Script(moves), "s", "");
        RulesMet rules = new RulesMet(Fuzzing.DIALECT);
        rules.add(session);
        return new HashSet<>(rules.met());
    }
}
