package io.resmgrkit.arbitraries.value;

import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.Kind;
import io.resmgrkit.codec.names.Names;
import io.resmgrkit.codec.testkit.Piece;
import io.resmgrkit.codec.testkit.Values;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Values of single fields, and what kind of field one is. */
public final class Fields {
    private static final Pattern RESERVED =
            Pattern.compile("(d_|_+)?(zero|reserved|rsvd|padding|pad|spare|filler|unused)\\d*");
    private static final Set<String> LENGTHS = Set.of(
            "path_len", "extra_len", "nbytes", "datalen", "nfds", "nentries", "d_reclen", "d_namelen", "d_datalen");
    private static final int MOST_FLAGS = 3;

    private Fields() {}

    /** Whether the field has to be zero. */
    public static boolean reserved(FieldLayout field) {
        return RESERVED.matcher(field.name()).matches();
    }

    /** Whether the field says how long or how many something else is. */
    public static boolean length(FieldLayout field) {
        return LENGTHS.contains(field.name());
    }

    /** Zero in a reserved field, a known name in an enumeration, known flags in a flag word, anything else anywhere else. */
    public static Arbitrary<Long> honest(FieldLayout field) {
        Names names = field.names();
        if (reserved(field)) {
            return Arbitraries.just(0L);
        } else if (field.kind() == Kind.BYTES) {
            return Arbitraries.of(0L, (long) 'a', (long) 'b');
        } else if (names == null) {
            return integer(field.kind().size());
        }
        List<Long> known = known(names, field.kind().size());
        if (known.isEmpty()) {
            return Arbitraries.just(0L); // an enumeration of which this release has no value yet
        }
        return names.flags() ? flags(names, known) : Arbitraries.of(known);
    }

    /** An integer of that many bytes, often small or at an edge. */
    public static Arbitrary<Long> integer(int size) {
        return Values.integer(size).map(piece -> ((Piece.Int) piece).value());
    }

    /** The values with a name that fit into so many bytes, in ascending order. */
    public static List<Long> known(Names names, int size) {
        long most = size == Long.BYTES ? Long.MAX_VALUE : (1L << 8 * size) - 1;
        return names.all().values().stream()
                .distinct()
                .filter(value -> value >= 0 && value <= most)
                .sorted()
                .toList();
    }

    /** None to three flags at a time; two values of one sub-field are not joined to a third that has no name. */
    private static Arbitrary<Long> flags(Names names, List<Long> known) {
        return Arbitraries.of(known).list().ofMaxSize(MOST_FLAGS).map(some -> {
            long all = some.stream().reduce(0L, (a, b) -> a | b);
            return unnamed(names, all) ? some.get(0) : all;
        });
    }

    /** Whether a flag word holds bits without a name. */
    public static boolean unnamed(Names names, long word) {
        return names.split(word).stream().anyMatch(name -> name.startsWith("0x"));
    }
}
