package io.resmgrkit.conformance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.conformance.rules.run.Selection;
import io.resmgrkit.conformance.rules.run.UnknownIdException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** CLI section 2 and 3: an id may be a prefix; one that does not exist is a usage error. */
class SelectionTest {
    @Test
    void a_prefix_selects_all_rules_that_begin_with_it() {
        assertTrue(Selection.of(List.of("RM-READ")).cases().stream()
                .allMatch(c -> c.rule().startsWith("RM-READ-")));
        assertEquals(
                List.of("RM-READ-03/sevens"),
                Selection.of(List.of("RM-READ-03/s")).cases().stream()
                        .map(c -> c.id())
                        .toList());
    }

    @Test
    void no_ids_select_everything() {
        assertEquals(Selection.all().cases(), Selection.of(List.of("RM-")).cases());
        assertEquals(1, Selection.all().untestable().size());
    }

    @Test
    void a_rule_of_the_ledger_can_be_selected_and_runs_nothing() {
        Selection selection = Selection.of(List.of("RM-GEN-05"));
        assertTrue(selection.cases().isEmpty());
        assertEquals("RM-GEN-05", selection.untestable().get(0).id());
    }

    @Test
    void an_unknown_id_is_refused_with_the_known_ones_of_its_kind() {
        var e = assertThrows(UnknownIdException.class, () -> Selection.of(List.of("RM-REED-01")));
        assertTrue(e.known().contains("RM-READ-01"), e::toString);
        var f = assertThrows(UnknownIdException.class, () -> Selection.of(List.of("RM-READ-03/sewens")));
        assertTrue(f.known().contains("RM-READ-03/sevens"), f::toString);
    }

    @Test
    void an_expectation_about_a_case_that_does_not_exist_is_refused() {
        Expectations lines = Expectations.parse("expect", "RM-READ-03/eights fail # ?");
        assertThrows(UnknownIdException.class, () -> Selection.check(lines));
    }
}
