package io.resmgrkit.arbitraries.message;

import io.resmgrkit.arbitraries.sample.Sample;
import io.resmgrkit.codec.Dialect;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Whatever a client may send: the way in to well-formed requests. */
public final class Requests {
    private Requests() {}

    /** A request of any dialect. */
    public static Arbitrary<Sample> valid() {
        return Arbitraries.oneOf(
                Arrays.stream(Dialect.values()).map(Requests::valid).toList());
    }

    /** Messages on descriptors and on paths, chains, and a pulse now and then. */
    public static Arbitrary<Sample> valid(Dialect dialect) {
        return Arbitraries.frequencyOf(
                Tuple.of(8, IoRequests.valid(dialect)),
                Tuple.of(6, ConnectRequests.valid(dialect)),
                Tuple.of(3, Chains.valid(dialect)),
                Tuple.of(1, Pulses.valid(dialect)));
    }
}
