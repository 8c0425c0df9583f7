package io.resmgrkit.arbitraries.message;

import io.resmgrkit.arbitraries.sample.Sample;
import io.resmgrkit.arbitraries.sample.Struct;
import io.resmgrkit.arbitraries.value.Fields;
import io.resmgrkit.arbitraries.value.FixedParts;
import io.resmgrkit.arbitraries.value.Texts;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.generated.ConnectSubtype;
import io.resmgrkit.codec.names.generated.Tables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Well-formed {@code _IO_CONNECT} with every subtype and every type of extra data that goes with it (LAYOUT 2.1). */
public final class ConnectRequests {
    private static final int HEADER = 40;
    private static final int ALIGN = 8;

    private ConnectRequests() {}

    /** A connect of any subtype that the dialect has, each as often as the others; opens, which have the most extra data, thrice. */
    public static Arbitrary<Sample> valid(Dialect dialect) {
        List<Long> subtypes = Fields.known(Tables.connectSubtype(dialect), Short.BYTES);
        List<Arbitrary<Sample>> all = new ArrayList<>();
        subtypes.forEach(subtype -> all.add(valid(dialect, subtype.intValue())));
        all.addAll(Collections.nCopies(2, valid(dialect, ConnectSubtype._IO_CONNECT_OPEN)));
        return Arbitraries.oneOf(all);
    }

    /** A connect of that subtype. */
    public static Arbitrary<Sample> valid(Dialect dialect, int subtype) {
        String name = Tables.connectSubtype(dialect).nameOrHex(subtype);
        Arbitrary<Struct> head = FixedParts.of(dialect, "_io_connect");
        return Combinators.combine(head, Texts.path(), ConnectExtras.of(dialect, subtype))
                .as((fixed, path, extra) -> Sample.request(name, dialect, assembled(fixed, subtype, path, extra)));
    }

    /** The padding is there only in front of extra data. */
    private static byte[] assembled(Struct fixed, int subtype, String path, ConnectExtras.Extra extra) {
        byte[] text = Texts.strz(path);
        int padding = extra.bytes().length == 0 ? 0 : Math.floorMod(-(HEADER + text.length), ALIGN);
        return fixed.with("type", MessageTypes.CONNECT)
                .with("subtype", subtype)
                .with("path_len", text.length)
                .with("extra_type", extra.type())
                .with("extra_len", extra.bytes().length)
                .followedBy(text, new byte[padding], extra.bytes());
    }
}
