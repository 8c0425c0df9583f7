package io.resmgrkit.codec.testkit;

import static io.resmgrkit.codec.testkit.Shapes.ints;
import static io.resmgrkit.codec.testkit.Shapes.together;

import io.resmgrkit.codec.testkit.Piece.Int;
import io.resmgrkit.codec.testkit.Piece.Raw;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Replies to a read of a directory: entries with names, padding and extra records (LAYOUT 2.4). */
public final class DirectoryReplies {
    private static final int HEADER = 20;

    private DirectoryReplies() {}

    /** None to three entries, some of whose lengths are wrong. */
    public static Arbitrary<WireReply> any() {
        return entry().list().ofMaxSize(3).map(entries -> {
            List<Piece> all = new ArrayList<>();
            entries.forEach(all::addAll);
            WireMessage message = new WireMessage("directory", all);
            return new WireReply(message, 0x101, 0, 0, message.size(), true);
        });
    }

    private static Arbitrary<List<Piece>> entry() {
        return Combinators.combine(
                        together(ints("88")),
                        Values.path(),
                        Values.lie(),
                        Values.lie(),
                        extra().list().ofMaxSize(2))
                .as((head, name, record, length, extras) -> {
                    int end = HEADER + name.length;
                    int padding = 8 - end % 8;
                    List<Piece> rest = new ArrayList<>();
                    extras.forEach(rest::addAll);
                    List<Piece> pieces = new ArrayList<>(head);
                    pieces.add(new Int(2, record.of(end + padding + new WireMessage("", rest).size())));
                    pieces.add(new Int(2, length.of(name.length)));
                    pieces.add(new Raw(name));
                    pieces.add(new Raw(new byte[padding]));
                    pieces.addAll(rest);
                    return pieces;
                });
    }

    private static Arbitrary<List<Piece>> extra() {
        Arbitrary<List<Piece>> stat = Combinators.combine(
                        Arbitraries.of(1, 2, 7), Values.integer(4), together(Shapes.stat()))
                .as((type, reserved, attributes) -> {
                    List<Piece> pieces = new ArrayList<>(List.of(new Int(2, 72), new Int(2, type), reserved));
                    pieces.addAll(attributes);
                    return pieces;
                });
        Arbitrary<List<Piece>> other = Combinators.combine(
                        Values.integer(2), Values.integer(4), Values.data(20), Values.lie())
                .as((type, reserved, data, lie) -> List.of(
                        new Int(2, lie.of(data.length)),
                        type,
                        reserved,
                        new Raw(data),
                        new Raw(new byte[Math.floorMod(-data.length, 8)])));
        return Arbitraries.oneOf(stat, other);
    }
}
