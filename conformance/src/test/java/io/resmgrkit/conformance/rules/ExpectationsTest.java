package io.resmgrkit.conformance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RULES section 1: a line is {@code id outcome # reason}. */
class ExpectationsTest {
    @Test
    void a_line_is_read_with_its_reason_and_comments_are_passed_over() {
        Expectations lines = Expectations.parse("f", "# head\n\n RM-WR-02/declared-huge  timeout # slow # very\n");
        var line = Objects.requireNonNull(lines.of("RM-WR-02/declared-huge"));
        assertEquals(Verdict.TIMEOUT, line.outcome());
        assertEquals("slow # very", line.reason());
        assertNull(lines.of("RM-WR-02/other"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RM-WR-02/a",
                "RM-WR-02/a fail because",
                "RM-WR-02 fail",
                "RM-WR-02/a broken",
                "RM-A-01/a fail\nRM-A-01/a fail"
            })
    void a_line_that_is_none_is_refused_with_file_and_number(String text) {
        var e = assertThrows(IllegalArgumentException.class, () -> Expectations.parse("known.txt", "\n" + text));
        assertTrue(String.valueOf(e.getMessage()).matches("known.txt:[23]: .*"), e::toString);
    }

    @Test
    void what_is_written_reads_back() {
        var line = new Expectations.Expectation("RM-READ-01/tail", Verdict.CRASH, "known");
        Expectations again = Expectations.parse("f", line + "\n");
        assertEquals(line, again.of("RM-READ-01/tail"));
    }
}
