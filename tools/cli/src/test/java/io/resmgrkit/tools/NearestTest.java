package io.resmgrkit.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> COMMANDS = List.of("decode", "encode", "list", "lint");

    @Test
    void a_swap_of_neighbours_counts_as_one_change() {
        assertEquals(1, Nearest.distance("deocde", "decode"));
        assertEquals(Optional.of("decode"), Nearest.to("deocde", COMMANDS));
    }

    @Test
    void upper_case_is_no_difference() {
        assertEquals(Optional.of("lint"), Nearest.to("LINT", COMMANDS));
    }

    @Test
    void of_two_equally_near_names_the_first_wins() {
        assertEquals(Optional.of("list"), Nearest.to("lisnt", List.of("list", "lint")));
        assertEquals(Optional.of("lint"), Nearest.to("lisnt", List.of("lint", "list")));
    }

    @Test
    void nothing_is_suggested_for_a_name_that_resembles_none() {
        assertEquals(Optional.empty(), Nearest.to("frobnicate", COMMANDS));
        assertEquals("it is one of decode, encode, list, lint", Nearest.hint("frobnicate", COMMANDS));
    }
}
