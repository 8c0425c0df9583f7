package io.resmgrkit.conformance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.rules.checks.AllChecks;
import io.resmgrkit.conformance.rules.probe.RuleCase;
import io.resmgrkit.conformance.sut.Capability;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleSetTest {
    private final List<Rule> rules = RuleSet.get().all();

    @Test
    void there_are_67_rules_and_none_is_without_cases_unless_the_ledger_says_why() {
        assertEquals(67, rules.size());
        for (Rule rule : rules) {
            boolean ledger = rule.untestable() != null;
            assertEquals(ledger, AllChecks.of(rule.id()).isEmpty(), rule.id());
            assertEquals(ledger, rule.kind() == Kind.NONE, rule.id());
        }
        assertEquals(
                List.of("RM-GEN-05"),
                rules.stream().filter(r -> r.untestable() != null).map(Rule::id).toList());
    }

    /** Identifiers never change: a new one is added to the list, an old one stays there. */
    @Test
    void every_id_that_was_ever_given_is_still_there() throws IOException {
        List<String> now = new ArrayList<>();
        rules.forEach(rule -> {
            now.add(rule.id());
            AllChecks.of(rule.id()).forEach(one -> now.add(one.id()));
        });
        try (var in = Objects.requireNonNull(RuleSetTest.class.getResourceAsStream("ids.txt"))) {
            List<String> given = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertEquals(given, now);
        }
    }

    @Test
    void case_ids_are_unique_and_say_what_is_done() {
        Set<String> seen = new HashSet<>();
        for (RuleCase one : AllChecks.all()) {
            assertTrue(seen.add(one.id()), one.id());
            assertTrue(one.id().matches("RM-[A-Z]+-\\d{2}/[a-z0-9-]+"), one.id());
            assertFalse(one.comment().isBlank(), one.id());
        }
    }

    @Test
    void every_rule_has_a_statement_an_expectation_and_a_page() {
        for (Rule rule : rules) {
            assertFalse(rule.statement().isBlank(), rule.id());
            assertFalse(rule.expected().isBlank(), rule.id());
            assertFalse(rule.docs().isEmpty(), rule.id());
            rule.docs().forEach(page -> assertTrue(page.startsWith("https://"), rule.id() + " " + page));
            rule.acceptable().forEach(a -> assertFalse(a.meaning().isBlank(), rule.id() + " " + a.flag()));
        }
    }

    @Test
    void capabilities_and_dialects_are_those_that_exist() {
        for (Rule rule : rules) {
            rule.capabilities().forEach(c -> Capability.valueOf(c.toUpperCase(Locale.ROOT)));
            rule.dialects().forEach(Dialect::of);
        }
    }

    @Test
    void no_rule_relies_on_itself_not_even_by_way_of_others() {
        for (Rule rule : rules) {
            Set<String> seen = new HashSet<>();
            Deque<String> open = new ArrayDeque<>(rule.relies());
            while (!open.isEmpty()) {
                String id = open.pop();
                assertFalse(id.equals(rule.id()), rule.id() + " relies on itself");
                if (seen.add(id)) {
                    open.addAll(RuleSet.get().rule(id).relies());
                }
            }
        }
    }
}
