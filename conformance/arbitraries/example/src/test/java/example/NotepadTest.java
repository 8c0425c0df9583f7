package example;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.arbitraries.message.Requests;
import io.resmgrkit.arbitraries.mutation.Mutant;
import io.resmgrkit.arbitraries.mutation.Mutations;
import io.resmgrkit.arbitraries.session.Player;
import io.resmgrkit.arbitraries.session.Session;
import io.resmgrkit.arbitraries.session.Sessions;
import io.resmgrkit.codec.Dialect;
import net.jqwik.api.*;

/** The resource manager in this JVM. */
class NotepadTest {
    private static final Dialect DIALECT = Dialect.SDP6_ILP32_LE;

    @Property(tries = 300)
    void it_answers_every_call_of_every_session(@ForAll("sessions") Session session) {
        try (Player player = Player.of(Notepad::new, DIALECT)) {
            player.play(session).forEach(call -> assertTrue(call.answered(), call::toString));
        }
    }

    @Property(tries = 300)
    void it_survives_malformed_messages(@ForAll("malformed") Mutant mutant) {
        try (Player player = Player.of(Notepad::new, DIALECT)) {
            assertFalse(player.send(mutant.sample()).fatal(), mutant::toString);
        }
    }

    @Provide
    Arbitrary<Session> sessions() {
        return Sessions.onPaths("").any();
    }

    @Provide
    Arbitrary<Mutant> malformed() {
        return Mutations.malformed(Requests.valid(DIALECT));
    }
}
