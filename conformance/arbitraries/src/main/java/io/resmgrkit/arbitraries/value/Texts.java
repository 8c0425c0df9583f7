package io.resmgrkit.arbitraries.value;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Paths and names. Few different ones, so that one call meets what another made. */
public final class Texts {
    /** Longest name of an entry in bytes. */
    public static final int NAME_MAX = 255;

    private static final int MOST_NAMES = 4;

    private Texts() {}

    /** A name of an entry: mostly one of five short ones, now and then one at or above the limit or with other letters. */
    public static Arbitrary<String> name() {
        return Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.of("a", "b", "c", "dir", "file.txt")),
                Tuple.of(1, Arbitraries.of(NAME_MAX, NAME_MAX + 1).map("n"::repeat)),
                Tuple.of(1, Arbitraries.of("ä", "日本", "a b", ".hidden")));
    }

    /** A path below the attached one, without a slash in front; empty for the attached path itself. */
    public static Arbitrary<String> path() {
        Arbitrary<String> plain = name().list().ofMaxSize(MOST_NAMES).map(names -> String.join("/", names));
        Arbitrary<String> odd = Arbitraries.of(".", "..", "a/..", "../a", "a/", "a//b", "a/./b");
        return Arbitraries.frequencyOf(Tuple.of(12, plain), Tuple.of(1, odd));
    }

    /** The bytes of a text with its NUL. */
    public static byte[] strz(String text) {
        return (text + '\0').getBytes(StandardCharsets.UTF_8);
    }
}
