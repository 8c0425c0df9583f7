package io.resmgrkit.arbitraries;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;

/** How often things occur in a fixed number of samples. */
final class Counted {
    private static final long SEED = 20261122;
    private static final int GENERATION_SIZE = 1000;

    private final String what;
    private final int samples;
    private final Map<String, Integer> counts = new TreeMap<>();

    private Counted(String what, int samples) {
        this.what = what;
        this.samples = samples;
    }

    /** Generates so many samples and counts every name that {@code names} gives for one of them. */
    static <T> Counted of(String what, Arbitrary<T> arbitrary, int samples, Function<T, Stream<String>> names) {
        Counted counted = new Counted(what, samples);
        Random random = new Random(SEED);
        var generator = arbitrary.generator(GENERATION_SIZE, false);
        for (int i = 0; i < samples; i++) {
            names.apply(generator.next(random).value())
                    .distinct()
                    .forEach(name -> counted.counts.merge(name, 1, Integer::sum));
        }
        System.out.println(what + ", seed " + SEED + ", " + samples + " samples: " + counted.counts);
        return counted;
    }

    /** Fails unless each of these names occurs in at least one sample of so many. */
    void hasEach(Iterable<String> names, int oneIn) {
        for (String name : names) {
            int count = counts.getOrDefault(name, 0);
            if (count * oneIn < samples) {
                throw new AssertionError(what + ": " + name + " occurs in " + count + " of " + samples
                        + " samples (seed " + SEED + "), at least one in " + oneIn + " is wanted; there are " + counts);
            }
        }
    }
}
