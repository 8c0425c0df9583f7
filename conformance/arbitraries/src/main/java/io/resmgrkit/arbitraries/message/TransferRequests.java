package io.resmgrkit.arbitraries.message;

import io.resmgrkit.arbitraries.sample.Struct;
import io.resmgrkit.arbitraries.value.Fields;
import io.resmgrkit.arbitraries.value.FixedParts;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.generated.IoXtype;
import io.resmgrkit.codec.names.generated.Tables;
import io.resmgrkit.codec.testkit.Values;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Reads and writes with every extra type (LAYOUT 2.3). */
final class TransferRequests {
    private static final int MOST_DATA = 64;
    private static final int KIND = 0xff;

    private TransferRequests() {}

    /** What the low byte of {@code xtype} says, and the bytes that it promises behind the header. */
    private record Extra(long kind, byte[] bytes) {}

    static Arbitrary<byte[]> read(Dialect dialect, Arbitrary<Struct> head) {
        return Combinators.combine(head, extra(dialect, true), flags(dialect))
                .as((fixed, extra, flags) -> announced(fixed, extra, flags).followedBy(extra.bytes()));
    }

    static Arbitrary<byte[]> write(Dialect dialect, Arbitrary<Struct> head) {
        return Combinators.combine(head, extra(dialect, false), flags(dialect), Values.data(MOST_DATA))
                .as((fixed, extra, flags, data) -> announced(fixed, extra, flags)
                        .with("nbytes", data.length)
                        .with("nbytes_hi", 0)
                        .followedBy(extra.bytes(), data));
    }

    /** An extra type counts in {@code combine_len} with its data. */
    private static Struct announced(Struct fixed, Extra extra, long flags) {
        return fixed.with("xtype", extra.kind() | flags)
                .with("combine_len", fixed.bytes().length + extra.bytes().length);
    }

    /** The two described types have data; of the others the manager alone knows what follows. A write knows no condition. */
    private static Arbitrary<Extra> extra(Dialect dialect, boolean reading) {
        Arbitrary<Extra> offset =
                FixedParts.of(dialect, "_xtype_offset").map(data -> new Extra(IoXtype._IO_XTYPE_OFFSET, data.bytes()));
        Arbitrary<Extra> condition = FixedParts.of(dialect, "_xtype_readcond")
                .map(data -> new Extra(IoXtype._IO_XTYPE_READCOND, data.bytes()));
        Arbitrary<Extra> bare = Arbitraries.of(kinds(dialect)).map(kind -> new Extra(kind, new byte[0]));
        return reading ? Arbitraries.oneOf(bare, offset, condition) : Arbitraries.oneOf(bare, bare, offset);
    }

    private static List<Long> kinds(Dialect dialect) {
        return Fields.known(Tables.ioXtype(dialect), 1).stream()
                .filter(kind -> kind != IoXtype._IO_XTYPE_OFFSET && kind != IoXtype._IO_XTYPE_READCOND)
                .toList();
    }

    /** Mostly none of the flags above the low byte. */
    private static Arbitrary<Long> flags(Dialect dialect) {
        List<Long> flags = Fields.known(Tables.ioXtype(dialect), Integer.BYTES).stream()
                .filter(flag -> (flag & KIND) == 0)
                .toList();
        return Arbitraries.of(flags).optional(0.4).map(flag -> flag.orElse(0L));
    }
}
