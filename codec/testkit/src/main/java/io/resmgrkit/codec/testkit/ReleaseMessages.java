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

/**
 * Requests in the shapes of a release (LAYOUT 5): those of {@link IoMessages} as long as they hold, and what later releases added
 * or changed.
 */
public final class ReleaseMessages {
    private static final long EXTEN = 0x8000_0000L;

    private ReleaseMessages() {}

    /** An arbitrary for each message number that a release has, connect and the reserved numbers included. */
    public static List<Arbitrary<WireMessage>> of(int release) {
        List<Arbitrary<WireMessage>> all = new ArrayList<>(List.of(Connects.any()));
        IoMessages.all().stream().limit(release < 800 ? Long.MAX_VALUE : 3).forEach(all::add);
        if (release >= 800) {
            List<Arbitrary<WireMessage>> older = IoMessages.all();
            all.addAll(older.subList(4, older.size()));
            all.addAll(native64());
        }
        for (int reserved : new int[] {0x103, 0x107, 0x114, 0x117, 0x118}) {
            all.add(IoMessages.of("reserved", reserved, List.of()));
        }
        if (release >= 660) {
            all.add(acl());
            all.add(IoMessages.of("pause", 0x11c, List.of()));
            all.add(IoMessages.of("unpause", 0x11d, List.of()));
        }
        if (release >= 700) {
            all.addAll(wide());
        }
        if (release >= 700 && release < 800) {
            List<Arbitrary<Piece>> event = join(ints("4444"), Shapes.sigevent64());
            all.add(polling("notify64", 0x120, Shapes.sigevent(), ints("448"), event.subList(4, event.size())));
        }
        return all;
    }

    private static Arbitrary<WireMessage> acl() {
        return IoMessages.of("acl", 0x11b, ints("44444"));
    }

    /** Lengths of 64 bits, times with nanoseconds. */
    private static List<Arbitrary<WireMessage>> wide() {
        List<Arbitrary<Piece>> length = List.of(integer(4));
        List<Arbitrary<Piece>> high = List.of(mostly(4, 0, 1));
        Arbitrary<WireMessage> read =
                IoMessages.of("read64", 0x11e, join(length, List.of(mostly(4, 0, 0x100, 0x4000)), high));
        Arbitrary<WireMessage> condition =
                IoMessages.of("readcond64", 0x11e, join(length, List.of(just(4, 1)), high, ints("444")));
        Arbitrary<WireMessage> position =
                IoMessages.of("pread64", 0x11e, join(length, List.of(just(4, 5)), high, ints("8")));
        Arbitrary<Piece> nanoseconds = mostly(8, 0, 999_999_999, 0x4000_0001, 0x4000_0002);
        Arbitrary<WireMessage> utime = IoMessages.of(
                "utime64", 0x121, join(ints("48"), List.of(nanoseconds), ints("8"), List.of(nanoseconds)));
        return List.of(Arbitraries.oneOf(read, condition, position), write64(), utime);
    }

    private static Arbitrary<WireMessage> write64() {
        return Combinators.combine(mostly(4, 0, 5), mostly(4, 0), integer(8), Values.data(48), Values.lie())
                .as((kind, high, offset, data, lie) -> {
                    List<Piece> pieces = new ArrayList<>(List.of(new Int(4, lie.of(data.length)), kind, high));
                    if ((((Int) kind).value() & 0xff) == 5) {
                        pieces.add(offset);
                    }
                    pieces.add(new Raw(data));
                    return IoMessages.headed("write64", 0x11f, pieces);
                });
    }

    /** What 8.0 made longer or shorter: notify with the native event, the short server info. */
    private static List<Arbitrary<WireMessage>> native64() {
        List<Arbitrary<Piece>> event = join(ints("4"), Shapes.sigevent64());
        return List.of(
                polling("notify of 8.0", 0x105, event, ints("4448"), List.of()),
                IoMessages.of("openfd of 8.0", 0x10d, join(ints("422"), Shapes.msgInfoHdr(), ints("8"))),
                IoMessages.of("dup of 8.0", 0x115, join(Shapes.msgInfoHdr(), ints("8"))));
    }

    /** A notify message: header with its event, poll entries behind everything. */
    private static Arbitrary<WireMessage> polling(
            String name,
            int type,
            List<Arbitrary<Piece>> event,
            List<Arbitrary<Piece>> behindCount,
            List<Arbitrary<Piece>> last) {
        List<Arbitrary<Piece>> front =
                join(List.of(mostly(4, 0, 1, 2, 3), mostly(4, 0x1000_0000, EXTEN)), event, ints("4444"));
        Arbitrary<List<Piece>> entries = together(ints("422"))
                .list()
                .ofMaxSize(3)
                .map(lists -> {
                    List<Piece> flat = new ArrayList<>();
                    lists.forEach(flat::addAll);
                    return flat;
                });
        return Combinators.combine(together(front), together(behindCount), together(last), entries, Values.lie())
                .as((fixed, rest, end, polled, lie) -> {
                    List<Piece> pieces = new ArrayList<>(fixed);
                    pieces.add(new Int(4, lie.of(polled.size() / 3)));
                    pieces.addAll(rest);
                    pieces.addAll(end);
                    pieces.addAll(polled);
                    return IoMessages.headed(name, type, pieces);
                });
    }
}
