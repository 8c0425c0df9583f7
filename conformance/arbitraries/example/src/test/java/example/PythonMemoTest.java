package example;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.arbitraries.message.Requests;
import io.resmgrkit.arbitraries.sample.Sample;
import io.resmgrkit.arbitraries.session.Player;
import io.resmgrkit.arbitraries.session.Session;
import io.resmgrkit.arbitraries.session.Sessions;
import io.resmgrkit.codec.Dialect;
import net.jqwik.api.*;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** A resource manager in Python, in a process of its own: started once, back in its initial state for every try. */
class PythonMemoTest {
    private static final Dialect DIALECT = Dialect.SDP6_ILP32_LE;
    private static Player player;

    @BeforeContainer
    static void start() {
        player = Player.of("exec:python3 ../../../tools/examples/python/memo.py", DIALECT);
    }

    @AfterContainer
    static void end() {
        player.close();
    }

    @Property(tries = 100)
    void it_answers_every_call_of_every_session(@ForAll("sessions") Session session) {
        player.play(session).forEach(call -> assertTrue(call.answered(), call::toString));
    }

    @Property(tries = 200)
    void it_survives_every_message(@ForAll("requests") Sample request) {
        assertFalse(player.send(request).fatal(), request::toString);
    }

    @Provide
    Arbitrary<Session> sessions() {
        return Sessions.onPaths("").any();
    }

    @Provide
    Arbitrary<Sample> requests() {
        return Requests.valid(DIALECT);
    }
}
