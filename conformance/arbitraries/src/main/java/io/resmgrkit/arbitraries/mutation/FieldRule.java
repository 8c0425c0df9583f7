package io.resmgrkit.arbitraries.mutation;

import io.resmgrkit.arbitraries.sample.Place;
import io.resmgrkit.arbitraries.value.Fields;
import io.resmgrkit.codec.layout.FieldLayout.Text;
import io.resmgrkit.codec.names.Names;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;

/** What can be wrong with a field. */
public enum FieldRule {
    /** A number at the edge of what its type holds. */
    EDGE(true) {
        @Override
        List<Long> values(Place place) {
            return place.integer() && plain(place) && !Fields.length(place.field()) ? edges(place) : NONE;
        }
    },
    /** A size or an offset that wraps as soon as something is added to it, where it does not say what else is in the message. */
    WRAPPED_SIZE(true) {
        @Override
        List<Long> values(Place place) {
            return place.integer() && SIZES.contains(place.name()) ? wrapping(place) : NONE;
        }
    },
    /** A reserved field that is not zero. */
    RESERVED_BITS(true) {
        @Override
        List<Long> values(Place place) {
            return place.integer() && Fields.reserved(place.field()) ? List.of(1L, 0x80L, -1L) : NONE;
        }
    },
    /** A value without a name in an enumeration. */
    UNKNOWN_ENUMERATOR(true) {
        @Override
        List<Long> values(Place place) {
            Names names = place.field().names();
            return place.integer() && names != null && !names.flags()
                    ? edges(place).stream().filter(v -> names.name(v) == null).toList()
                    : NONE;
        }
    },
    /** A bit without a name in a flag word. */
    UNKNOWN_FLAG(true) {
        @Override
        List<Long> values(Place place) {
            Names names = place.field().names();
            return place.integer() && names != null && names.flags()
                    ? LongStream.range(0, Math.min(8L * place.size(), 32))
                            .map(bit -> 1L << bit)
                            .filter(bit -> Fields.unnamed(names, bit))
                            .map(bit -> place.value() | bit)
                            .boxed()
                            .toList()
                    : NONE;
        }
    },
    /** A length or count that promises more than there is. */
    LENGTH_TOO_LONG(false) {
        @Override
        List<Long> values(Place place) {
            long v = place.value();
            return counts(place) ? List.of(v + 1, v + 4, v + 8, v + 1000) : NONE;
        }
    },
    /** A length or count that leaves bytes over. */
    LENGTH_TOO_SHORT(false) {
        @Override
        List<Long> values(Place place) {
            long v = place.value();
            return counts(place) && v > 0 ? List.of(v - 1, v / 2, 0L) : NONE;
        }
    },
    /** A length that is negative, or nearly as large as its type allows. */
    LENGTH_WRAPPED(false) {
        @Override
        List<Long> values(Place place) {
            return counts(place) ? wrapping(place) : NONE;
        }
    },
    /** {@code combine_len} that is not the length of the message. */
    COMBINE_LENGTH(false) {
        @Override
        List<Long> values(Place place) {
            long flag = place.value() & FLAG;
            long v = place.value() & ~FLAG;
            return combine(place) ? List.of(flag, 1 | flag, v - 1 | flag, v + 1 | flag, 0x7fff | flag) : NONE;
        }
    },
    /** {@code _IO_COMBINE_FLAG} where no message follows, or none where one does. */
    COMBINE_FLAG(false) {
        @Override
        List<Long> values(Place place) {
            return combine(place) ? List.of(place.value() ^ FLAG) : NONE;
        }
    },
    /** Text whose last byte, which has to be NUL, is another. */
    TEXT_UNTERMINATED(false) {
        @Override
        List<Long> values(Place place) {
            return !place.integer() && place.field().text() == Text.STRZ && place.size() > 0
                    ? List.of((long) 'x')
                    : NONE;
        }
    };

    private static final long FLAG = 0x8000;
    private static final List<Long> NONE = List.of();
    private static final Set<String> SIZES =
            Set.of("nbytes", "nbytes_hi", "path_len", "offset", "l_start", "l_len", "start", "len", "reply_max");

    private final boolean harmless;

    FieldRule(boolean harmless) {
        this.harmless = harmless;
    }

    /** Whether the message is still one that decodes to its end: strange, but not malformed. */
    public boolean harmless() {
        return harmless;
    }

    /** The name in reports, such as {@code length_too_long}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the rule would write into a field, of text its last byte; nothing when it does not concern the field. */
    abstract List<Long> values(Place place);

    private static boolean combine(Place place) {
        return place.integer() && place.name().equals("combine_len");
    }

    private static boolean counts(Place place) {
        return place.integer() && Fields.length(place.field());
    }

    private static boolean plain(Place place) {
        String name = place.name();
        return place.field().names() == null && !Fields.reserved(place.field()) && !name.equals("combine_len");
    }

    private static List<Long> edges(Place place) {
        long most = place.size() == Long.BYTES ? -1L : (1L << 8 * place.size()) - 1;
        long sign = 1L << 8 * place.size() - 1;
        return List.of(most, sign, sign - 1, sign + 1);
    }

    private static List<Long> wrapping(Place place) {
        long most = place.size() == Long.BYTES ? -1L : (1L << 8 * place.size()) - 1;
        long sign = 1L << 8 * place.size() - 1;
        return List.of(most, most - 7, sign, sign - 1);
    }
}
