package io.resmgrkit.codec.testkit;

import static io.resmgrkit.codec.testkit.Shapes.ints;
import static io.resmgrkit.codec.testkit.Shapes.join;
import static io.resmgrkit.codec.testkit.Shapes.together;
import static io.resmgrkit.codec.testkit.Values.just;
import static io.resmgrkit.codec.testkit.Values.mostly;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Anything that a client may send. */
public final class Requests {
    private Requests() {}

    /** Connects, messages, chains, pulses, and numbers that are none of these. */
    public static Arbitrary<WireMessage> any() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, IoMessages.any()),
                Tuple.of(6, Connects.any()),
                Tuple.of(4, Chains.any()),
                Tuple.of(1, pulse()),
                Tuple.of(1, foreign()));
    }

    /** A pulse in place of a message. */
    public static Arbitrary<WireMessage> pulse() {
        return together(join(List.of(just(2, 0), just(2, 0), mostly(1, 0xe0, 0xdf, 0, 5)), ints("11144")))
                .map(pieces -> new WireMessage("pulse", pieces));
    }

    /** A message whose number belongs to nobody. */
    public static Arbitrary<WireMessage> foreign() {
        return Combinators.combine(mostly(2, 0, 1, 0xff, 0x200, 0xffff), Values.data(40))
                .as((type, data) -> new WireMessage("foreign", List.of(type, new Piece.Raw(data))));
    }

    /** Bytes without any structure, but often with a number that promises one. */
    public static Arbitrary<byte[]> noise() {
        return Combinators.combine(mostly(2, 0x100, 0x101, 0x102, 0x105, 0x106, 0x10f, 0x112), Values.data(160))
                .as((type, data) -> new WireMessage("noise", List.of(type, new Piece.Raw(data))).bytes(false));
    }
}
