package io.resmgrkit.arbitraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.arbitraries.message.Requests;
import io.resmgrkit.arbitraries.mutation.FieldRule;
import io.resmgrkit.arbitraries.mutation.Mutant;
import io.resmgrkit.arbitraries.mutation.Mutations;
import io.resmgrkit.arbitraries.mutation.Truncation;
import io.resmgrkit.arbitraries.sample.Sample;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A mutation changes the field that it names and nothing else; only malformed messages are malformed. */
class MutationTest {
    @Property
    void a_hostile_message_still_decodes_to_its_end(@ForAll("hostile") Mutant mutant) {
        assertTrue(mutant.rule().harmless());
        assertNull(mutant.sample().message().defect(), mutant::toString);
        onlyTheField(mutant);
    }

    @Property
    void a_malformed_message_differs_in_the_field_that_is_named(@ForAll("malformed") Mutant mutant) {
        onlyTheField(mutant);
    }

    @Property
    void a_length_that_is_too_long_is_found_by_the_codec(@ForAll("longer") Mutant mutant) {
        // Where a length only names room that the client has, as in a read, nothing contradicts it.
        boolean room = mutant.field().endsWith("nbytes") || mutant.field().endsWith("nfds");
        boolean other = !mutant.original().places().equals(mutant.sample().places());
        assertTrue(room || other || mutant.sample().message().defect() != null, mutant::toString);
        assertTrue(mutant.after() != mutant.before(), mutant::toString);
    }

    @Property
    void a_cut_message_is_shorter_and_says_where(@ForAll("cuts") Truncation cut) {
        Sample original = cut.original();
        int length = cut.sample().bytes().length;
        assertTrue(length < original.bytes().length);
        assertEquals(
                -1, Arrays.mismatch(original.cut(length).bytes(), cut.sample().bytes()));
        assertTrue(original.places().stream().anyMatch(place -> place.path().equals(cut.field())));
    }

    private static void onlyTheField(Mutant mutant) {
        byte[] before = mutant.original().bytes();
        byte[] after = mutant.sample().bytes();
        assertEquals(before.length, after.length);
        int first = Arrays.mismatch(before, after);
        assertNotEquals(-1, first, mutant::toString);
        assertTrue(first >= mutant.offset() && first < mutant.offset() + 8, mutant::toString);
        byte[] repaired = after.clone();
        int size = Math.min(8, before.length - mutant.offset());
        System.arraycopy(before, mutant.offset(), repaired, mutant.offset(), size);
        assertEquals(-1, Arrays.mismatch(before, repaired), mutant::toString);
    }

    @Provide
    Arbitrary<Mutant> hostile() {
        return Mutations.hostile(Requests.valid());
    }

    @Provide
    Arbitrary<Mutant> malformed() {
        return Mutations.malformed(Requests.valid());
    }

    @Provide
    Arbitrary<Mutant> longer() {
        return Mutations.by(Requests.valid(), List.of(FieldRule.LENGTH_TOO_LONG));
    }

    @Provide
    Arbitrary<Truncation> cuts() {
        return Truncation.of(Requests.valid());
    }
}
