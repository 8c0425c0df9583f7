package io.resmgrkit.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every numbered rule of BEHAVIOUR has a test that cites it in the comment above, or a line in RULES.tsv that says why not. */
class RuleLedgerTest {
    private static final Pattern CITATION = Pattern.compile("B\\d+\\.\\d+a?");

    @Test
    void every_rule_is_cited_by_a_test_or_stands_in_the_ledger() throws IOException {
        Set<String> missing = rules();
        missing.removeAll(cited());
        missing.removeAll(ledger().keySet());
        assertEquals(Set.of(), missing, "rules without a test and without a line in conformance/RULES.tsv");
    }

    @Test
    void the_ledger_names_rules_that_exist_and_have_no_test() throws IOException {
        Set<String> unknown = new TreeSet<>(ledger().keySet());
        unknown.removeAll(rules());
        assertEquals(Set.of(), unknown, "no such rules");
        Set<String> needless = new TreeSet<>(ledger().keySet());
        needless.retainAll(cited());
        assertEquals(Set.of(), needless, "rules with a test need no line in conformance/RULES.tsv");
    }

    @Test
    void every_line_of_the_ledger_gives_a_kind_and_a_reason() throws IOException {
        ledger().forEach((rule, columns) -> {
            assertEquals(3, columns.size(), rule);
            assertTrue(Set.of("implied", "untestable").contains(columns.get(1)), rule + ": " + columns.get(1));
            assertFalse(columns.get(2).isBlank(), rule);
        });
    }

    @Test
    void tests_cite_only_rules_that_exist() throws IOException {
        Set<String> unknown = cited();
        unknown.removeAll(rules());
        assertEquals(Set.of(), unknown);
    }

    private static Set<String> rules() throws IOException {
        return new TreeSet<>(Files.readAllLines(Path.of("src/test/resources/behaviour-rules.txt")));
    }

    private static TreeMap<String, List<String>> ledger() throws IOException {
        TreeMap<String, List<String>> lines = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("RULES.tsv"))) {
            if (!line.startsWith("#")) {
                lines.put(line.split("\t")[0], List.of(line.split("\t")));
            }
        }
        return lines;
    }

    private static Set<String> cited() throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                for (String line : Files.readAllLines(source)) {
                    if (line.strip().startsWith("//")) {
                        Matcher matcher = CITATION.matcher(line);
                        while (matcher.find()) {
                            found.add(matcher.group());
                        }
                    }
                }
            }
        }
        return found;
    }
}
