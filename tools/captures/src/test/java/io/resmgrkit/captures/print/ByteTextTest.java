package io.resmgrkit.captures.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text of a capture, which is whatever someone sent, on a terminal and in one line. */
class ByteTextTest {
    private static String shown(byte[] text) {
        return new ByteText(1).shown(text).toString();
    }

    @Test
    void text_that_can_be_shown_is_shown_as_it_is() {
        String text = "/fs/hd0/etc/pass word\"\\/\u00e4\u20ac\ud83d\ude00";
        assertEquals(text, shown(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({
        "0a, '\\n'", // would end the line
        "1b5b33316d, '\\x1b[31m'", // would colour what follows
        "7f, '\\x7f'",
        "c285, '\\xc2\\x85'", // next line, as a control character of Unicode
        "e280ae61, '\\xe2\\x80\\xaea'", // would turn the direction of what follows
        "c3, '\\xc3'", // the first half of a character
        "c361, '\\xc3a'",
        "80ff, '\\x80\\xff'",
        "f09f98, '\\xf0\\x9f\\x98'",
        "eda080, '\\xed\\xa0\\x80'" // half of a pair
    })
    void what_a_terminal_would_obey_or_could_not_show_is_escaped(String hex, String text) {
        assertEquals(text, shown(HexFormat.of().parseHex(hex)));
    }
}
