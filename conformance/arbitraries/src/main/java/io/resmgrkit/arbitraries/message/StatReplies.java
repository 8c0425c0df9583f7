package io.resmgrkit.arbitraries.message;

import io.resmgrkit.arbitraries.sample.Sample;
import io.resmgrkit.arbitraries.value.FixedParts;
import io.resmgrkit.codec.Dialect;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Replies to stat: one form until 6.6, since 7.0 three, whose number is the status (LAYOUT 2.3). */
final class StatReplies {
    private static final int RELEASE_7_0 = 700;
    private static final List<String> FORMS = List.of("stat", "stat_t32_2008", "stat_t64_2008");

    private StatReplies() {}

    static Arbitrary<Sample> valid(Dialect dialect, int type) {
        if (dialect.release() < RELEASE_7_0) {
            return form(dialect, type, 0, 0);
        }
        return Arbitraries.oneOf(IntStream.range(0, FORMS.size())
                .mapToObj(form -> form(dialect, type, form, form + 1))
                .toList());
    }

    private static Arbitrary<Sample> form(Dialect dialect, int type, int form, int status) {
        return FixedParts.bySchema(dialect, FORMS.get(form))
                .map(struct -> Replies.sample(dialect, type, status, struct.bytes()));
    }
}
