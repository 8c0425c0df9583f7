package io.resmgrkit.arbitraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.arbitraries.message.Requests;
import io.resmgrkit.arbitraries.mutation.Mutant;
import io.resmgrkit.arbitraries.mutation.Mutations;
import io.resmgrkit.arbitraries.sample.Place;
import io.resmgrkit.arbitraries.sample.Sample;
import io.resmgrkit.arbitraries.session.Call;
import io.resmgrkit.arbitraries.session.Played;
import io.resmgrkit.arbitraries.session.Player;
import io.resmgrkit.arbitraries.session.Session;
import io.resmgrkit.arbitraries.session.Sessions;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.model.Systems;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** A planted failure shrinks to the few messages and the smallest values that matter, however slow the machine. */
class ShrinkingTest {
    private static final Dialect DIALECT = Dialect.SDP6_ILP32_LE;
    private static final int LARGE = 100;

    /** The manager dies of a seek behind a write of 100 bytes or more on the same descriptor. */
    @Property(tries = 2000, shrinking = ShrinkingMode.FULL)
    @AddLifecycleHook(ThreeCalls.class)
    void a_session(@ForAll("sessions") Session session) {
        try (Player player = Player.of(() -> new Fragile(Systems.model(null, DIALECT, () -> 0), LARGE), DIALECT)) {
            List<Played> played = player.play(session);
            assertTrue(played.stream().allMatch(Played::answered));
        }
    }

    static final class ThreeCalls extends Falsified<Session> {
        ThreeCalls() {
            super(Session.class, session -> {
                assertEquals(1, session.clients().size());
                assertEquals(3, session.calls().size(), session::toString);
                assertTrue(session.calls().get(0) instanceof Call.Open);
                assertTrue(session.calls().get(1) instanceof Call.Write write
                        && write.data().equals("a".repeat(LARGE)));
                assertTrue(session.calls().get(2) instanceof Call.Lseek seek && seek.offset() == 0 && seek.fd() == 0);
            });
        }
    }

    /** Something dislikes a lock of 16 bytes or more, wherever it is: alone, in a chain, in a chain in a connect. */
    @Property(tries = 5000, shrinking = ShrinkingMode.FULL)
    @AddLifecycleHook(OneLock.class)
    void a_message(@ForAll("requests") Sample sample) {
        assertTrue(sample.places().stream().noneMatch(place -> place.path().endsWith("l_len") && place.value() >= 16));
    }

    static final class OneLock extends Falsified<Sample> {
        OneLock() {
            super(Sample.class, sample -> {
                Place length = sample.places().stream()
                        .filter(place -> place.path().endsWith("l_len"))
                        .findFirst()
                        .orElseThrow();
                assertEquals(16, length.value(), sample::toString);
                assertTrue(
                        sample.places().stream()
                                .filter(place -> place.path().endsWith("l_start"))
                                .allMatch(place -> place.value() == 0),
                        sample::toString);
            });
        }
    }

    /** Something dislikes a reserved bit in a message on a path; the shortest chain inside one is a stat. */
    @Property(tries = 5000, shrinking = ShrinkingMode.FULL)
    @AddLifecycleHook(OneBit.class)
    void a_mutation(@ForAll("mutants") Mutant mutant) {
        assertTrue(!mutant.sample().name().contains("_CONNECT_") || mutant.after() != 0x80);
    }

    static final class OneBit extends Falsified<Mutant> {
        OneBit() {
            super(Mutant.class, mutant -> {
                assertEquals(0x80, mutant.after());
                assertTrue(mutant.sample().bytes().length <= 56, mutant::toString);
            });
        }
    }

    @Provide
    Arbitrary<Session> sessions() {
        return Sessions.onTree().any();
    }

    @Provide
    Arbitrary<Sample> requests() {
        return Requests.valid();
    }

    @Provide
    Arbitrary<Mutant> mutants() {
        return Mutations.hostile(Requests.valid());
    }
}
