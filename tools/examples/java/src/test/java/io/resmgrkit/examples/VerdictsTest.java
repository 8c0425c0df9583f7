package io.resmgrkit.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.conformance.rules.Report;
import io.resmgrkit.conformance.sut.SutSpec;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules judge a system, not the language it is written in nor the way to it. */
class VerdictsTest {
    /** What the flawed memos do wrong, in every language. */
    private static final Set<String> MISTAKES = Set.of("RM-XT-01", "RM-WR-02", "RM-DCTL-01");

    enum Flawed {
        JAVA(() -> Programs.javaMemo(FlawedMemo.class)),
        PYTHON(() -> Programs.pythonMemo("flawed_memo")),
        C(Programs::cFlawedMemo);

        private final Supplier<List<String>> command;

        Flawed(Supplier<List<String>> command) {
            this.command = command;
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Systems.class,
            names = {"JAVA_CLASS", "JAVA_EXEC", "JAVA_UNIX", "PYTHON_EXEC", "C_EXEC", "BRIDGE_TCP"})
    void a_memo_passes_every_rule_that_applies(Systems which) throws IOException {
        try (Systems.Running running = which.start()) {
            Report report = Checked.run(running.system());
            assertEquals(
                    Set.of(),
                    Checked.failing(report),
                    () -> Checked.verdicts(report).toString());
            assertTrue(report.passed() >= 25, report.summary());
            assertEquals(0, report.restarts());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_flawed_memo_fails_the_rules_of_its_mistakes_and_no_other(Flawed which) {
        try (Systems.Running running = Systems.connect(new SutSpec.Exec(which.command.get()))) {
            Report report = Checked.run(running.system());
            assertEquals(MISTAKES, Checked.failing(report));
            assertEquals(0, report.restarts());
        }
    }

    @Test
    void the_verdicts_are_the_same_over_pipes_and_sockets() throws IOException {
        Map<Systems, Map<String, String>> verdicts = new TreeMap<>();
        for (Systems which : List.of(Systems.C_EXEC, Systems.C_TCP, Systems.C_UNIX)) {
            try (Systems.Running running = which.start()) {
                verdicts.put(which, Checked.verdicts(Checked.run(running.system())));
            }
        }
        assertEquals(1, new HashSet<>(verdicts.values()).size(), verdicts::toString);
        verdicts.clear();
        for (Systems which : List.of(Systems.PYTHON_EXEC, Systems.PYTHON_TCP, Systems.PYTHON_UNIX)) {
            try (Systems.Running running = which.start()) {
                verdicts.put(which, Checked.verdicts(Checked.run(running.system())));
            }
        }
        assertEquals(1, new HashSet<>(verdicts.values()).size(), verdicts::toString);
    }
}
