package io.resmgrkit.arbitraries.message;

import io.resmgrkit.arbitraries.sample.Sample;
import io.resmgrkit.arbitraries.value.FixedParts;
import io.resmgrkit.codec.Dialect;
import net.jqwik.api.Arbitrary;

/** Pulses, which stand in place of a message (B1.4). */
public final class Pulses {
    private static final int ILP32 = 32;

    private Pulses() {}

    /** A pulse with a code that has a name; 16 bytes, of 64-bit processes 24. */
    public static Arbitrary<Sample> valid(Dialect dialect) {
        String struct = dialect.wordBits() == ILP32 ? "_pulse" : "_pulse64";
        return FixedParts.of(dialect, struct)
                .map(pulse -> Sample.request(
                        "pulse",
                        dialect,
                        pulse.with("type", 0).with("subtype", 0).bytes()));
    }
}
