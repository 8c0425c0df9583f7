package io.resmgrkit.codec.testkit;

import static io.resmgrkit.codec.testkit.Shapes.ints;
import static io.resmgrkit.codec.testkit.Shapes.join;
import static io.resmgrkit.codec.testkit.Shapes.together;

import io.resmgrkit.codec.testkit.Piece.Int;
import io.resmgrkit.codec.testkit.Piece.Raw;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Replies to every message, with every kind of status. */
public final class Replies {
    private static final int CONNECT = 0x100;

    private Replies() {}

    /** Any reply; one in eight is read as the answer to something else than it was written for. */
    public static Arbitrary<WireReply> any() {
        Arbitrary<WireReply> fitting = Arbitraries.oneOf(
                connect(), read(), plain(), plain(), notification(), devctl(), devctl(), DirectoryReplies.any());
        Arbitrary<WireReply> crossed = Combinators.combine(fitting, fitting)
                .as((a, b) -> new WireReply(a.message(), b.type(), b.subtype(), b.dcmd(), b.status(), b.directory()));
        return Arbitraries.frequencyOf(Tuple.of(7, fitting), Tuple.of(1, crossed));
    }

    /** Link replies, symbolic links, messages to send on, file types, and plain success, whatever the status says. */
    public static Arbitrary<WireReply> connect() {
        Arbitrary<Integer> subtypes = Arbitraries.of(0, 1, 2, 3, 4, 5, 6, 7, 8);
        Arbitrary<Integer> statuses = Arbitraries.of(
                0, 1, 0x8001_0000, 0x800b_0000, 0x8010_0000, 0x8000_8000, 0x8000_0000, 0x8011_8000, 0x1_0000, -1);
        Arbitrary<WireMessage> bodies = Arbitraries.oneOf(
                link(),
                link(),
                message(),
                fixed("file type", "224"),
                Values.data(40).map(Replies::raw));
        return Combinators.combine(bodies, subtypes, statuses)
                .as((body, subtype, status) -> new WireReply(body, CONNECT, subtype, 0, status, false));
    }

    private static Arbitrary<WireMessage> link() {
        Arbitrary<List<Piece>> entry = together(ints("4444442222"));
        return Combinators.combine(
                        together(ints("441124")),
                        entry.list().ofMaxSize(3),
                        Values.path(),
                        Values.lie(),
                        Values.lie(),
                        Values.tail())
                .as((head, entries, path, count, length, tail) -> {
                    List<Piece> pieces = new ArrayList<>(head);
                    pieces.add(new Int(2, count.of(entries.size())));
                    pieces.add(new Int(2, length.of(path.length)));
                    entries.forEach(pieces::addAll);
                    pieces.add(new Raw(path));
                    pieces.add(new Raw(tail));
                    return new WireMessage("link reply", pieces);
                });
    }

    private static Arbitrary<WireMessage> message() {
        return Combinators.combine(
                        together(ints("4411242")),
                        together(Shapes.msgInfo()),
                        Chains.any(),
                        Values.lie(),
                        Values.tail())
                .as((head, server, chain, length, tail) -> {
                    List<Piece> pieces = new ArrayList<>(head);
                    pieces.add(new Int(2, length.of(chain.size())));
                    pieces.addAll(server);
                    pieces.addAll(chain.pieces());
                    pieces.add(new Raw(tail));
                    return new WireMessage("message reply", pieces);
                });
    }

    static Arbitrary<WireReply> read() {
        return Values.data(64).map(data -> new WireReply(raw(data), 0x101, 0, 0, data.length, false));
    }

    static Arbitrary<WireReply> notification() {
        List<Arbitrary<Piece>> fields = join(
                ints("44"), List.of(Values.mostly(4, 0x1000_0000, 0x8000_0000L)), Shapes.sigevent(), ints("44444448"));
        return Combinators.combine(
                        together(fields), together(ints("422")).list().ofMaxSize(3), Values.tail())
                .as((pieces, entries, tail) -> {
                    List<Piece> all = new ArrayList<>(pieces);
                    entries.forEach(all::addAll);
                    all.add(new Raw(tail));
                    return new WireReply(new WireMessage("notify reply", all), 0x105, 0, 0, 0, false);
                });
    }

    static Arbitrary<WireReply> devctl() {
        Arbitrary<Integer> commands =
                Arbitraries.of(0x4004_0101, 0x4004_0103, 0x40a8_020d, 0x4004_5678, 0x8004_0102, 0);
        Arbitrary<List<Piece>> data = Arbitraries.oneOf(
                together(ints("4")), together(Shapes.statvfs()), Values.data(30).map(bytes -> List.of(new Raw(bytes))));
        return Combinators.combine(commands, together(ints("4444")), data)
                .as((dcmd, head, body) ->
                        new WireReply(new WireMessage("devctl reply", head).plus(body), 0x106, 0, dcmd, 0, false));
    }

    /** Replies of fixed size, and empty ones. */
    private static Arbitrary<WireReply> plain() {
        return Arbitraries.oneOf(fixed());
    }

    static List<Arbitrary<WireReply>> fixed() {
        return List.of(
                to(0x104, together(Shapes.stat())),
                to(0x109, together(ints("8"))),
                to(
                        0x10e,
                        together(join(
                                ints("44"),
                                Shapes.fdinfo(),
                                List.of(Values.path().map(Raw::new))))),
                to(0x10f, together(join(ints("444"), Shapes.flock()))),
                to(0x10f, together(ints("444"))),
                to(0x110, together(ints("8"))),
                to(0x111, together(ints("4"))),
                to(0x112, together(ints("44844"))),
                to(0x11a, together(ints("4444"))),
                to(0x113, Values.data(24).map(bytes -> List.of(new Raw(bytes)))),
                to(0x105, Arbitraries.just(List.of())));
    }

    static Arbitrary<WireReply> to(int type, Arbitrary<List<Piece>> fields) {
        return Combinators.combine(fields, Values.tail(), Arbitraries.of(0, 1, 2, 0x1234, 0x8001_0000, -1))
                .as((pieces, tail, status) -> {
                    List<Piece> all = new ArrayList<>(pieces);
                    all.add(new Raw(tail));
                    WireMessage message = new WireMessage("reply to " + Integer.toHexString(type), all);
                    return new WireReply(message, type, type == 0x11a ? status & 3 : 0, 0, status, false);
                });
    }

    private static Arbitrary<WireMessage> fixed(String name, String sizes) {
        return together(ints(sizes)).map(pieces -> new WireMessage(name, pieces));
    }

    private static WireMessage raw(byte[] data) {
        return new WireMessage("data", List.of(new Raw(data)));
    }
}
