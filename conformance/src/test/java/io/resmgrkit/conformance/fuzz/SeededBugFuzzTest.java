package io.resmgrkit.conformance.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.conformance.model.SeededBug;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bugs that a few sequences show; {@link NightlySeededBugsTest} does all of them, with their times. */
class SeededBugFuzzTest {
    private static final int MOST_MESSAGES = 6;

    @ParameterizedTest
    @EnumSource(
            value = SeededBug.class,
            names = {
                "READ_STATUS_ZERO",
                "COMBINE_FLAG_IN_LENGTH",
                "EXTRA_UNALIGNED",
                "DIRENT_SPLIT",
                "DUP_CLOSE_FREES",
                "UNBLOCK_IGNORED"
            })
    void a_bug_is_found_soon_and_in_few_messages(SeededBug bug) {
        Fuzzer fuzzer = Fuzzing.run("reference:model+" + bug.id(), Fuzzing.options("model", Level.SESSION, 1, 60, 1));
        assertEquals(1, fuzzer.findings().size(), bug.id());
        int messages = fuzzer.findings().iterator().next().session().exchanges();
        assertTrue(messages <= MOST_MESSAGES, bug.id() + ": " + messages + " messages");
    }
}
