package io.resmgrkit.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.generator.expr.DialectCondition;
import io.resmgrkit.generator.expr.ExprParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expressions mean what they mean to the stock compiler. */
class ExpressionTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "1 + 2 * 3 => 7",
                "(1 + 2) * 3 => 9",
                "7 & 3 + 8 => 3",
                "6 | 1 == 7 ? 10 : 20 => 10",
                "-(40 + 1) % 8 => 7",
                "(-(40 + 1)) % 8 => 7",
                "-3 % 8 => 5",
                "not 1 == 2 and 3 < 4 => 1",
                "not (1 == 1) or 0 != 0 => 0",
                "0x10 + 0b1 * 0 => error",
                "1_000 => 1000",
                "0xffff_ffff => 4294967295",
                "dialect >= 660 ? 1 : 2 => 2",
                "dialect < 660 and dialect > 640 => 1",
                "1 ? 2 : 0 ? 3 : 4 => 2",
                "2 - 1 - 1 => 0",
            })
    void have_the_value(String text, String expected) {
        String found;
        try {
            found = Long.toString(DialectCondition.evaluate(ExprParser.parse(text.strip()), 641)
                    .orElseThrow());
        } catch (IllegalArgumentException e) {
            found = "error";
        }
        assertEquals(expected, found);
    }

    @Test
    void a_condition_on_fields_is_not_decided_before_they_are_read_unless_the_release_decides_it() {
        assertTrue(
                DialectCondition.evaluate(ExprParser.parse("flags == 1"), 641).isEmpty());
        assertTrue(DialectCondition.evaluate(ExprParser.parse("dialect >= 700 and flags == 1"), 710)
                .isEmpty());
        assertEquals(
                0,
                DialectCondition.evaluate(ExprParser.parse("dialect >= 700 and flags == 1"), 641)
                        .orElseThrow());
        assertEquals(
                1,
                DialectCondition.evaluate(ExprParser.parse("flags == 1 or dialect < 700"), 641)
                        .orElseThrow());
    }
}
