package io.resmgrkit.arbitraries.message;

import io.resmgrkit.arbitraries.sample.Sample;
import io.resmgrkit.arbitraries.sample.Struct;
import io.resmgrkit.codec.Dialect;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;

/** Combined messages: {@code combine_len} says where the next begins, and bit 15 of it that there is one (LAYOUT 4). */
public final class Chains {
    /** {@code _IO_COMBINE_FLAG}. */
    public static final int FLAG = 0x8000;

    private static final int MOST_PARTS = 4;

    private Chains() {}

    /** Two to four messages. */
    public static Arbitrary<Sample> valid(Dialect dialect) {
        return parts(dialect, 2).map(parts -> joined(dialect, parts));
    }

    /** The messages of a chain, not yet linked, at least so many. */
    public static Arbitrary<List<Sample>> parts(Dialect dialect, int least) {
        return IoRequests.valid(dialect).list().ofMinSize(least).ofMaxSize(MOST_PARTS);
    }

    /** Links messages: every length is that of the whole part. */
    public static Sample joined(Dialect dialect, List<Sample> parts) {
        byte[][] linked = IntStream.range(0, parts.size())
                .mapToObj(i -> linked(parts.get(i), i < parts.size() - 1).bytes())
                .toArray(byte[][]::new);
        String name = parts.stream().map(Sample::name).collect(Collectors.joining(" + "));
        return Sample.request(name, dialect, Struct.concatenated(new byte[0], linked));
    }

    private static Sample linked(Sample part, boolean more) {
        return part.with("combine_len", part.bytes().length | (more ? FLAG : 0));
    }
}
