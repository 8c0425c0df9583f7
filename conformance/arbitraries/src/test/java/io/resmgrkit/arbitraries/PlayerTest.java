package io.resmgrkit.arbitraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.arbitraries.message.Requests;
import io.resmgrkit.arbitraries.mutation.FaultyChain;
import io.resmgrkit.arbitraries.mutation.Mutant;
import io.resmgrkit.arbitraries.mutation.Mutations;
import io.resmgrkit.arbitraries.mutation.Truncation;
import io.resmgrkit.arbitraries.sample.Sample;
import io.resmgrkit.arbitraries.session.Call;
import io.resmgrkit.arbitraries.session.Played;
import io.resmgrkit.arbitraries.session.Player;
import io.resmgrkit.arbitraries.session.Session;
import io.resmgrkit.arbitraries.session.Sessions;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.model.Systems;
import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.Outcome;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** The model of the kit survives whatever the library sends, and answers it. */
class PlayerTest {
    private static final Dialect DIALECT = Dialect.SDP6_ILP32_LE;

    private static Player player;

    @BeforeContainer
    static void start() {
        player = Player.of(() -> Systems.model(null, DIALECT, () -> 0), DIALECT);
    }

    @AfterContainer
    static void end() {
        assertEquals(0, player.system().restarts());
        player.close();
    }

    @Property(tries = 300)
    void every_call_of_a_session_is_answered(@ForAll("sessions") Session session) {
        player.play(session).forEach(played -> assertTrue(played.answered(), played::toString));
    }

    @Property(tries = 300)
    void every_valid_message_is_answered(@ForAll("valid") Sample sample) {
        survives(sample);
    }

    @Property(tries = 300)
    void every_malformed_message_is_answered(@ForAll("malformed") Mutant mutant) {
        survives(mutant.sample());
    }

    @Property(tries = 300)
    void every_hostile_message_is_answered(@ForAll("hostile") Mutant mutant) {
        survives(mutant.sample());
    }

    @Property(tries = 300)
    void every_cut_message_is_answered(@ForAll("cuts") Truncation cut) {
        survives(cut.sample());
    }

    @Property(tries = 300)
    void every_faulty_chain_is_answered(@ForAll("chains") FaultyChain chain) {
        survives(chain.sample());
    }

    @Example
    void calls_act_on_the_descriptors_of_their_client_and_are_left_out_when_it_has_none() {
        Session session = new Session(
                List.of(Client.root(1), Client.root(2)),
                List.of(
                        new Call.Open(0, "a", 3 | 0x100, 0666),
                        new Call.Read(1, 0, 5),
                        new Call.Write(0, 0, "hello"),
                        new Call.Dup(0, 0),
                        new Call.Pread(0, 1, 5, 0),
                        new Call.Close(0, 0),
                        new Call.Fstat(0, 7),
                        new Call.Close(0, 0),
                        new Call.Fstat(0, 0)));
        List<Played> played = player.play(session);
        assertEquals(
                List.of(1, 3, 4, 5, 6, 7, 8),
                played.stream().map(Played::number).toList());
        assertTrue(played.stream().allMatch(call -> call.outcome() instanceof Outcome.Reply), played::toString);
        assertEquals("hello", new String(((Outcome.Reply) played.get(3).outcome()).bytes()));
    }

    private static void survives(Sample sample) {
        Outcome outcome = player.send(sample);
        assertFalse(outcome.fatal(), () -> outcome + " to " + sample);
    }

    @Provide
    Arbitrary<Session> sessions() {
        return Sessions.onTree().any();
    }

    @Provide
    Arbitrary<Sample> valid() {
        return Requests.valid(DIALECT);
    }

    @Provide
    Arbitrary<Mutant> malformed() {
        return Mutations.malformed(Requests.valid(DIALECT));
    }

    @Provide
    Arbitrary<Mutant> hostile() {
        return Mutations.hostile(Requests.valid(DIALECT));
    }

    @Provide
    Arbitrary<Truncation> cuts() {
        return Truncation.of(Requests.valid(DIALECT));
    }

    @Provide
    Arbitrary<FaultyChain> chains() {
        return FaultyChain.of(DIALECT);
    }
}
