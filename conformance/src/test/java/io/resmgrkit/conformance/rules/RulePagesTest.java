package io.resmgrkit.conformance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.resmgrkit.conformance.rules.checks.AllChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The ledger of documentation: what each page says that a rule rests on, and whether that is tested. */
class RulePagesTest {
    private static final Path LEDGER = Path.of("PAGES.tsv");

    @Test
    void every_rule_stands_in_the_ledger_under_its_pages() throws IOException {
        SortedSet<String> lines = new TreeSet<>();
        for (Rule rule : RuleSet.get().all()) {
            assertFalse(rule.docs().isEmpty(), rule.id() + " names no page");
            boolean tested = !AllChecks.of(rule.id()).isEmpty();
            assertEquals(rule.untestable() == null, tested, rule.id() + " is tested, or says why it cannot be");
            String coverage = tested ? "tested" : "untestable-over-wire";
            rule.docs().forEach(page -> lines.add(String.join("\t", page, rule.id(), coverage, rule.statement())));
        }
        if (Boolean.getBoolean("goldens.refresh")) {
            Files.writeString(LEDGER, "# page\trule\tcoverage\tstatement\n" + String.join("\n", lines) + "\n");
        }
        List<String> ledger = Files.readAllLines(LEDGER);
        assertEquals(List.copyOf(lines), ledger.subList(1, ledger.size()));
    }
}
