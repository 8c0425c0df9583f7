package io.resmgrkit.arbitraries.mutation;

import io.resmgrkit.arbitraries.sample.Place;
import io.resmgrkit.arbitraries.sample.Sample;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A message that ends too early.
 *
 * @param original what it was made of
 * @param sample   its first bytes
 * @param field    path of the first field that is not all there
 */
public record Truncation(Sample original, Sample sample, String field) {
    private static final int MANY = 1 << 16;

    /** Messages cut anywhere, half of them at the start of a field, where a size check that is off by one shows. */
    public static Arbitrary<Truncation> of(Arbitrary<Sample> valid) {
        Arbitrary<Integer> anywhere = Arbitraries.integers().between(0, MANY);
        Arbitrary<Boolean> atField = Arbitraries.of(true, false);
        return Combinators.combine(valid.filter(sample -> sample.bytes().length > 0), anywhere, atField)
                .as(Truncation::cut);
    }

    private static Truncation cut(Sample sample, int where, boolean atField) {
        List<Place> places = sample.places();
        Place chosen = places.get(where % places.size());
        int length = atField ? chosen.offset() : where % sample.bytes().length;
        String field = places.stream()
                .filter(place -> place.offset() + place.size() > length)
                .findFirst()
                .orElse(chosen)
                .path();
        return new Truncation(sample, sample.cut(length), field);
    }

    @Override
    public String toString() {
        return "cut in front of the end of " + field + ", " + sample.bytes().length + " of " + original.bytes().length
                + " bytes: " + sample;
    }
}
