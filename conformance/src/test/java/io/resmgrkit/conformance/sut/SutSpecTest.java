package io.resmgrkit.conformance.sut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CLI section 3: SPEC. */
class SutSpecTest {
    @Test
    void every_form_of_the_command_line_is_understood() {
        assertEquals(new SutSpec.Reference(""), SutSpec.parse("reference"));
        assertEquals(new SutSpec.Reference("model"), SutSpec.parse("reference:model"));
        assertEquals(new SutSpec.Exec(List.of("python3", "dev.py", "-v")), SutSpec.parse("exec:python3 dev.py -v"));
        assertEquals(new SutSpec.Tcp("10.0.0.2", 7000), SutSpec.parse("tcp:10.0.0.2:7000"));
        assertEquals(new SutSpec.Tcp("::1", 7000), SutSpec.parse("tcp:[::1]:7000"));
        assertEquals(new SutSpec.Unix(Path.of("/run/x y")), SutSpec.parse("unix:/run/x y"));
        assertEquals(new SutSpec.JavaClass("org.example.Dev$Inner"), SutSpec.parse("class:org.example.Dev$Inner"));
    }

    @Test
    void words_of_a_command_line_are_kept_together_by_quotes_and_backslashes() {
        assertEquals(
                new SutSpec.Exec(List.of("a b", "c\"d", "e f", "", "g'h")),
                SutSpec.parse("exec: 'a b'  \"c\\\"d\" e\\ f '' g\\'h"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reference:model", "exec:'a b' c 'it'\\''s' ''", "tcp:[::1]:1", "unix:/run/s", "class:a.B"})
    void a_specification_prints_as_one_that_means_the_same(String text) {
        SutSpec spec = SutSpec.parse(text);
        assertEquals(spec, SutSpec.parse(spec.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "exec:",
                "exec:'a",
                "exec:a\\",
                "tcp:7000",
                "tcp:host:",
                "tcp:host:70000",
                "tcp:host:x",
                "unix:",
                "class:",
                "class:a b",
                "class:1a",
                "http://x"
            })
    void what_is_wrong_is_said_with_the_specification(String text) {
        var e = assertThrows(IllegalArgumentException.class, () -> SutSpec.parse(text));
        assertTrue(String.valueOf(e.getMessage()).contains("'"), e::toString);
    }
}
