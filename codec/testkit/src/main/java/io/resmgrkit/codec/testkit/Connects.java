package io.resmgrkit.codec.testkit;

import static io.resmgrkit.codec.testkit.Shapes.ints;
import static io.resmgrkit.codec.testkit.Shapes.join;
import static io.resmgrkit.codec.testkit.Shapes.together;
import static io.resmgrkit.codec.testkit.Values.integer;
import static io.resmgrkit.codec.testkit.Values.just;
import static io.resmgrkit.codec.testkit.Values.mostly;

import io.resmgrkit.codec.testkit.Piece.Int;
import io.resmgrkit.codec.testkit.Piece.Raw;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** {@code _IO_CONNECT} with every subtype and every type of extra data (LAYOUT 2.1). */
public final class Connects {
    private static final int HEADER = 40;

    private Connects() {}

    /** What follows the path. */
    private record Extra(int type, List<Piece> pieces) {}

    /** Any connect: lengths lie now and then, padding may be wrong, bytes may follow. */
    public static Arbitrary<WireMessage> any() {
        Arbitrary<Piece> subtype = mostly(2, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8);
        List<Arbitrary<Piece>> front = join(List.of(just(2, 0x100), subtype), ints("422444422"), List.of(mostly(2, 0)));
        Arbitrary<List<Lie>> lies = Values.lie().list().ofSize(3);
        return Combinators.combine(together(front), Values.path(), extra(), integer(1), lies, Values.tail())
                .as(Connects::assemble);
    }

    private static WireMessage assemble(
            List<Piece> front, byte[] path, Extra extra, Piece eflag, List<Lie> lies, byte[] tail) {
        int length = new WireMessage("", extra.pieces()).size();
        List<Piece> pieces = new ArrayList<>(front);
        pieces.add(new Int(2, lies.get(0).of(path.length)));
        pieces.add(eflag);
        pieces.add(new Int(1, extra.type()));
        pieces.add(new Int(2, lies.get(1).of(length)));
        pieces.add(new Raw(path));
        if (length > 0) {
            long padding = Math.floorMod(-(HEADER + path.length), 8);
            long odd = lies.get(2).of(padding);
            pieces.add(new Raw(new byte[(int) (odd >= 0 && odd <= 8 ? odd : padding)]));
            pieces.addAll(extra.pieces());
        }
        pieces.add(new Raw(tail));
        return new WireMessage("connect " + ((Int) front.get(1)).value() + " extra " + extra.type(), pieces);
    }

    private static Arbitrary<Extra> extra() {
        Arbitrary<List<Piece>> text = Values.path().map(bytes -> List.of(new Raw(bytes)));
        Arbitrary<List<Piece>> data = Values.data(40).map(bytes -> List.of(new Raw(bytes)));
        return Arbitraries.oneOf(
                Arbitraries.just(new Extra(0, List.of())),
                Chains.any().map(chain -> new Extra(0, chain.pieces())),
                Chains.any().map(chain -> new Extra(0, chain.pieces())),
                together(Shapes.msgInfo()).map(info -> new Extra(1, info)),
                text.map(pieces -> new Extra(2, pieces)),
                together(ints("44444444")).map(pieces -> new Extra(7, pieces)),
                text.map(pieces -> new Extra(8, pieces)),
                text.map(pieces -> new Extra(9, pieces)),
                mount().map(pieces -> new Extra(10, pieces)),
                mount().map(pieces -> new Extra(11, pieces)),
                Combinators.combine(Arbitraries.of(3, 4, 5, 6, 12, 13, 0x7f, 0xff), data)
                        .as(Extra::new));
    }

    private static Arbitrary<List<Piece>> mount() {
        return Combinators.combine(
                        together(ints("4")),
                        together(join(ints("4"), Shapes.msgInfo())),
                        Values.data(24),
                        Values.path(),
                        Values.lie(),
                        Values.lie())
                .as((flags, rest, data, text, lie, total) -> {
                    List<Piece> pieces = new ArrayList<>(flags);
                    pieces.add(new Int(4, total.of(64L + data.length + text.length)));
                    pieces.add(new Int(4, lie.of(data.length)));
                    pieces.addAll(rest);
                    pieces.add(new Raw(data));
                    pieces.add(new Raw(text));
                    return pieces;
                });
    }
}
