package io.resmgrkit.arbitraries.mutation;

import io.resmgrkit.arbitraries.sample.Place;
import io.resmgrkit.arbitraries.sample.Sample;
import io.resmgrkit.codec.wire.Bytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/** Makes one field of a message wrong. */
public final class Mutations {
    private static final int MANY = 10_000;

    private Mutations() {}

    /**
     * Messages with hostile values: edges, sizes that wrap, reserved bits, unknown enumerators and flags. They still decode to the end
     * with the same fields in the same places.
     */
    public static Arbitrary<Mutant> hostile(Arbitrary<Sample> valid) {
        return by(
                valid,
                Arrays.stream(FieldRule.values()).filter(FieldRule::harmless).toList());
    }

    /** Malformed messages: lengths, counts and chain links that are not true, text without an end. */
    public static Arbitrary<Mutant> malformed(Arbitrary<Sample> valid) {
        return by(
                valid,
                Arrays.stream(FieldRule.values())
                        .filter(rule -> !rule.harmless())
                        .toList());
    }

    /** Messages that one of these rules makes wrong, each as often as the others where it applies. */
    public static Arbitrary<Mutant> by(Arbitrary<Sample> valid, List<FieldRule> rules) {
        Arbitrary<Integer> choice =
                Arbitraries.integers().between(0, MANY).withDistribution(RandomDistribution.uniform());
        return Combinators.combine(valid, Arbitraries.of(rules), choice)
                .as((sample, first, which) -> one(sample, rules, first, which))
                .filter(Optional::isPresent)
                .map(Optional::get);
    }

    /** The chosen rule if it applies to the message, otherwise the next of the list that does. */
    private static Optional<Mutant> one(Sample sample, List<FieldRule> rules, FieldRule first, int which) {
        List<Place> places = sample.places();
        int start = rules.indexOf(first);
        for (int i = 0; i < rules.size(); i++) {
            FieldRule rule = rules.get((start + i) % rules.size());
            List<Candidate> candidates = candidates(places, rule);
            for (int k = 0; k < candidates.size(); k++) {
                Mutant mutant = mutant(sample, rule, candidates.get((which + k) % candidates.size()));
                if (wrong(mutant, places)) {
                    return Optional.of(mutant);
                }
            }
        }
        return Optional.empty();
    }

    /** Every way in which a rule makes a message wrong, in the order of the fields. */
    public static List<Mutant> all(Sample sample, FieldRule rule) {
        List<Place> places = sample.places();
        return candidates(places, rule).stream()
                .map(candidate -> mutant(sample, rule, candidate))
                .filter(mutant -> wrong(mutant, places))
                .toList();
    }

    /** A value for a field. */
    private record Candidate(Place place, long value) {}

    private static List<Candidate> candidates(List<Place> places, FieldRule rule) {
        List<Candidate> all = new ArrayList<>();
        places.forEach(place -> rule.values(place).forEach(value -> all.add(new Candidate(place, value))));
        return all;
    }

    /** Whether anything was changed, and by a harmless rule nothing but the value. */
    private static boolean wrong(Mutant mutant, List<Place> places) {
        boolean different =
                !Arrays.equals(mutant.sample().bytes(), mutant.original().bytes());
        return different && (!mutant.rule().harmless() || sameShape(places, mutant.sample()));
    }

    private static Mutant mutant(Sample sample, FieldRule rule, Candidate candidate) {
        Place place = candidate.place();
        long value = candidate.value();
        if (place.integer()) {
            long after = place.size() == Long.BYTES ? value : value & (1L << 8 * place.size()) - 1;
            return new Mutant(
                    sample, sample.with(place, value), rule, place.path(), place.offset(), place.value(), after);
        }
        byte[] bytes = sample.bytes().clone();
        int last = place.offset() + place.size() - 1;
        Bytes.write(bytes, last, 1, false, value);
        Sample changed = new Sample(sample.name(), sample.dialect(), sample.answered(), bytes);
        return new Mutant(sample, changed, rule, place.path(), last, sample.bytes()[last], value);
    }

    /** Whether the message decodes without a defect to the same fields in the same places. */
    private static boolean sameShape(List<Place> places, Sample changed) {
        if (changed.message().defect() != null) {
            return false;
        }
        List<Place> now = changed.places();
        if (now.size() != places.size()) {
            return false;
        }
        for (int i = 0; i < now.size(); i++) {
            Place a = places.get(i);
            Place b = now.get(i);
            if (a.offset() != b.offset() || a.size() != b.size() || !a.path().equals(b.path())) {
                return false;
            }
        }
        return true;
    }
}
