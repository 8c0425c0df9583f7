package io.resmgrkit.codec.testkit;

import static io.resmgrkit.codec.testkit.Shapes.ints;
import static io.resmgrkit.codec.testkit.Shapes.join;
import static io.resmgrkit.codec.testkit.Values.integer;
import static io.resmgrkit.codec.testkit.Values.mostly;

import io.resmgrkit.codec.testkit.Piece.Int;
import io.resmgrkit.codec.testkit.Piece.Raw;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Messages on a descriptor. The second piece of each is {@code combine_len}, which says the length of what is here; {@link Chains} and
 * {@link #any()} make some of them lie.
 */
public final class IoMessages {
    private IoMessages() {}

    /** A message of every kind in turn, a tenth of them with a wrong {@code combine_len}. */
    public static Arbitrary<WireMessage> any() {
        Arbitrary<WireMessage> honest = Arbitraries.oneOf(all());
        Arbitrary<WireMessage> wrong = Combinators.combine(honest, integer(2))
                .as((message, length) -> message.with(1, ((Int) length).value()));
        return Arbitraries.frequencyOf(Tuple.of(9, honest), Tuple.of(1, wrong));
    }

    /** One arbitrary for each type of message, in the order of their numbers, and one for numbers without a structure. */
    public static List<Arbitrary<WireMessage>> all() {
        return List.of(
                read(),
                write(),
                of("stat", 0x104, ints("4")),
                notification(),
                devctl(),
                of("pathconf", 0x108, List.of(mostly(2, 4, 5, 7, 14), integer(2))),
                of("lseek", 0x109, join(List.of(mostly(2, 0, 1, 2)), ints("28"))),
                of("chmod", 0x10a, ints("4")),
                of("chown", 0x10b, ints("44")),
                of("utime", 0x10c, ints("444")),
                of("openfd", 0x10d, join(ints("422"), Shapes.msgInfo(), ints("44"))),
                of("fdinfo", 0x10e, ints("444")),
                of("lock", 0x10f, join(List.of(mostly(4, 6, 7, 14, 106, 107, 114)), ints("4"), Shapes.flock())),
                of("space", 0x110, join(List.of(mostly(2, 110, 111), mostly(2, 0, 1, 2)), ints("88"))),
                of("shutdown", 0x111, List.of()),
                of("mmap", 0x112, join(ints("48"), Shapes.msgInfo(), ints("444444"))),
                of("msg", 0x113, ints("22")),
                of("dup", 0x115, join(Shapes.msgInfo(), ints("44"))),
                of("close", 0x116, List.of()),
                of("sync", 0x119, ints("4")),
                of("power", 0x11a, join(List.of(mostly(4, 0, 1, 2, 3, 4)), ints("44"))),
                unknown());
    }

    /** {@code _IO_READ} with each kind of data behind it, or with the kind announced and the data missing. */
    public static Arbitrary<WireMessage> read() {
        Arbitrary<WireMessage> plain =
                of("read", 0x101, List.of(integer(4), mostly(4, 0, 0x100, 1, 5, 0x4000), integer(4)));
        Arbitrary<WireMessage> condition = of("readcond", 0x101, join(List.of(integer(4), mostly(4, 1)), ints("4444")));
        Arbitrary<WireMessage> position = of("pread", 0x101, join(List.of(integer(4), mostly(4, 5)), ints("48")));
        return Arbitraries.oneOf(plain, condition, position);
    }

    /** {@code _IO_WRITE} with data whose length {@code nbytes} gives, or lies about. */
    public static Arbitrary<WireMessage> write() {
        Arbitrary<Piece> xtype = mostly(4, 0, 5, 1, 6, 0x4000);
        return Combinators.combine(xtype, integer(4), integer(8), Values.data(48), Values.lie(), Values.tail())
                .as((kind, zero, offset, data, lie, tail) -> {
                    List<Piece> pieces = new ArrayList<>(List.of(new Int(4, lie.of(data.length)), kind, zero));
                    if ((((Int) kind).value() & 0xff) == 5) {
                        pieces.add(offset);
                    }
                    pieces.add(new Raw(data));
                    pieces.add(new Raw(tail));
                    return headed("write", 0x102, pieces);
                });
    }

    /** {@code _IO_NOTIFY}, simple or extended, with poll entries whose number {@code nfds} gives, or lies about. */
    public static Arbitrary<WireMessage> notification() {
        Arbitrary<Piece> flags = mostly(4, 0x1000_0000, 0x7000_0000, 0x8000_0000L, 0xf000_0001L);
        List<Arbitrary<Piece>> front = join(List.of(mostly(4, 0, 1, 2, 3), flags), Shapes.sigevent(), ints("4444"));
        Arbitrary<List<Piece>> entry = Shapes.together(ints("422"));
        return Combinators.combine(
                        Shapes.together(front),
                        Shapes.together(ints("448")),
                        entry.list().ofMaxSize(4),
                        Values.lie(),
                        Values.tail())
                .as((fixed, rest, entries, lie, tail) -> {
                    List<Piece> pieces = new ArrayList<>(fixed);
                    pieces.add(new Int(4, lie.of(entries.size())));
                    pieces.addAll(rest);
                    entries.forEach(pieces::addAll);
                    pieces.add(new Raw(tail));
                    return headed("notify", 0x105, pieces);
                });
    }

    /** {@code _IO_DEVCTL} of every direction, with data whose length {@code nbytes} gives, or lies about. */
    public static Arbitrary<WireMessage> devctl() {
        Arbitrary<List<Piece>> data = Arbitraries.oneOf(
                Shapes.together(ints("4")),
                Shapes.together(ints("4488")),
                Values.data(40).map(bytes -> List.<Piece>of(new Raw(bytes))));
        Arbitrary<Piece> command = mostly(
                4,
                0x8004_0102L,
                0xc004_0102L,
                0x8018_0106L,
                0xc018_0106L,
                0x4004_0101L,
                0x40a8_020dL,
                0x8004_5678L,
                0x1234L);
        return Combinators.combine(command, integer(4), data, Values.lie(), Values.tail())
                .as((dcmd, zero, body, lie, tail) -> {
                    int length = new WireMessage("", body).size();
                    List<Piece> pieces = new ArrayList<>(List.of(dcmd, new Int(4, lie.of(length)), zero));
                    pieces.addAll(body);
                    pieces.add(new Raw(tail));
                    return headed("devctl", 0x106, pieces);
                });
    }

    /** A number in the I/O range without a structure. */
    public static Arbitrary<WireMessage> unknown() {
        return Combinators.combine(
                        Arbitraries.of(0x103, 0x107, 0x114, 0x117, 0x118, 0x11b, 0x120, 0x1f7, 0x1ff), Values.data(24))
                .as((type, data) -> headed("unknown", type, List.of(new Raw(data))));
    }

    static Arbitrary<WireMessage> of(String name, int type, List<Arbitrary<Piece>> fields) {
        return Combinators.combine(Shapes.together(fields), Values.tail()).as((pieces, tail) -> {
            List<Piece> all = new ArrayList<>(pieces);
            all.add(new Raw(tail));
            return headed(name, type, all);
        });
    }

    static WireMessage headed(String name, int type, List<Piece> rest) {
        WireMessage message = new WireMessage(name, List.of(new Int(2, type), new Int(2, 0))).plus(rest);
        return message.with(1, message.size() & 0x7fff);
    }
}
