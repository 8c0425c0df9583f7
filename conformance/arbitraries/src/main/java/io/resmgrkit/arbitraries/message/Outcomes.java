package io.resmgrkit.arbitraries.message;

import io.resmgrkit.arbitraries.sample.Sample;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.sut.Outcome;
import java.util.Arrays;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** How requests end: with a well-formed reply or an error number. For tests of clients and of whatever reads recordings. */
public final class Outcomes {
    private Outcomes() {}

    /** Three replies to two errors. */
    public static Arbitrary<Outcome> any(Dialect dialect) {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Replies.valid(dialect).map(Outcomes::reply)),
                Tuple.of(2, errno(dialect).map(Outcome.Errno::new)));
    }

    /** An error number of any class, each class as often as the others. */
    public static Arbitrary<Integer> errno(Dialect dialect) {
        return Arbitraries.oneOf(Arrays.stream(ErrnoClass.values())
                .map(kind -> Arbitraries.of(kind.numbers(dialect)))
                .toList());
    }

    /** The outcome that a generated reply is. */
    public static Outcome reply(Sample sample) {
        int status = Objects.requireNonNull(sample.answered(), "a reply").status();
        return new Outcome.Reply(status, sample.bytes(), true);
    }
}
