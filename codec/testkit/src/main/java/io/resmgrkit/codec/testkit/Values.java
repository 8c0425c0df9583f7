package io.resmgrkit.codec.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Values of fields. Small numbers, powers of two and what surrounds them are far more frequent than the rest. */
public final class Values {
    private static final Long[] EDGES = {
        0L,
        1L,
        2L,
        3L,
        4L,
        7L,
        8L,
        12L,
        16L,
        20L,
        40L,
        64L,
        72L,
        0x7fL,
        0x80L,
        0xffL,
        0x100L,
        0x101L,
        0x7ffeL,
        0x7fffL,
        0x8000L,
        0x8001L,
        0xfff8L,
        0xffffL,
        0x1_0000L,
        0x7fff_fff8L,
        0x7fff_ffffL,
        0x8000_0000L,
        0x8000_0001L,
        0xffff_fff8L,
        0xffff_ffffL,
        0x1_0000_0000L,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        -1L
    };

    private Values() {}

    /** An integer of that many bytes. */
    public static Arbitrary<Piece> integer(int size) {
        return Arbitraries.frequencyOf(
                        Tuple.of(6, Arbitraries.of(EDGES)),
                        Tuple.of(2, Arbitraries.longs().between(0, 64)),
                        Tuple.of(2, Arbitraries.longs()))
                .map(value -> new Piece.Int(size, value));
    }

    /** An integer that is mostly one of these values, each as frequent as the others. */
    public static Arbitrary<Piece> mostly(int size, long... values) {
        Arbitrary<Piece> known =
                Arbitraries.of(Arrays.stream(values).boxed().toList()).map(value -> new Piece.Int(size, value));
        return Arbitraries.frequencyOf(Tuple.of(7, known), Tuple.of(1, integer(size)));
    }

    /** Exactly this value. */
    public static Arbitrary<Piece> just(int size, long value) {
        return Arbitraries.just(new Piece.Int(size, value));
    }

    /** Data of a length up to {@code most}, often none. */
    public static Arbitrary<byte[]> data(int most) {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(new byte[0])),
                Tuple.of(4, Arbitraries.bytes().array(byte[].class).ofMaxSize(most)));
    }

    /** A path: text with or without its NUL, empty, or anything. */
    public static Arbitrary<byte[]> path() {
        Arbitrary<String> text = Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        Arbitraries.strings()
                                .withCharRange('a', 'e')
                                .withChars('/', '.')
                                .ofMaxLength(40)),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(12)));
        return Arbitraries.frequencyOf(
                Tuple.of(6, text.map(path -> (path + '\0').getBytes(StandardCharsets.UTF_8))),
                Tuple.of(1, text.map(path -> path.getBytes(StandardCharsets.UTF_8))),
                Tuple.of(1, data(24)));
    }

    /** How a length field lies about what it counts. */
    public static Arbitrary<Lie> lie() {
        Arbitrary<Lie> small = Arbitraries.of(-8L, -1L, 1L, 4L, 8L).map(Lie::by);
        Arbitrary<Lie> gross = Arbitraries.of(EDGES).map(Lie::instead);
        return Arbitraries.frequencyOf(
                Tuple.of(10, Arbitraries.just(Lie.none())), Tuple.of(2, small), Tuple.of(2, gross));
    }

    /** Bytes behind what a message describes: usually none. */
    static Arbitrary<byte[]> tail() {
        return Arbitraries.frequencyOf(Tuple.of(5, Arbitraries.just(new byte[0])), Tuple.of(1, data(20)));
    }
}
