package io.resmgrkit.codec.testkit;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Combined messages: each says in {@code combine_len} where the next begins and that it does (LAYOUT 4). */
public final class Chains {
    private static final int FLAG = 0x8000;

    private Chains() {}

    /** One to four messages, most of them chained as they should be: some flags are missing, some lengths are wrong. */
    public static Arbitrary<WireMessage> any() {
        return Combinators.combine(
                        IoMessages.any().list().ofMinSize(1).ofMaxSize(4),
                        Values.lie().list().ofSize(4),
                        Values.mostly(2, FLAG).list().ofSize(4))
                .as(Chains::link);
    }

    private static WireMessage link(List<WireMessage> messages, List<Lie> lies, List<Piece> flags) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder name = new StringBuilder("chain");
        for (int i = 0; i < messages.size(); i++) {
            WireMessage message = messages.get(i);
            name.append(' ').append(message.name());
            if (i < messages.size() - 1) {
                long length = lies.get(i).of(message.size()) & 0x7fff;
                message = message.with(1, length | ((Piece.Int) flags.get(i)).value() & FLAG);
            }
            pieces.addAll(message.pieces());
        }
        return new WireMessage(name.toString(), pieces);
    }
}
