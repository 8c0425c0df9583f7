package io.resmgrkit.conformance.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.resmgrkit.conformance.replay.Deviation;
import io.resmgrkit.conformance.rules.probe.Messages;
import io.resmgrkit.conformance.transcript.Exchange;
import io.resmgrkit.conformance.transcript.Members;
import io.resmgrkit.conformance.transcript.Outcome;
import io.resmgrkit.conformance.transcript.State;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each invariant, violated by hand: one that cannot fail would prove nothing. */
class InvariantsTest {
    private static final Outcome DONE = new Outcome.Replied(0, new byte[0], 0, 0);

    private final Messages messages = new Messages(Fuzzing.DIALECT);
    private final Invariants invariants = new Invariants("s", Fuzzing.DIALECT);

    @Test
    void a_read_gives_no_more_than_was_asked() {
        exchange(0, messages.read(2, 0), new Outcome.Replied(3, new byte[3], 3, 0), 0100666, 9, 3);
        assertEquals(List.of("a read gives no more than was asked"), violated());
    }

    @Test
    void a_read_does_not_go_beyond_the_size() {
        exchange(0, messages.read(5, 0), new Outcome.Replied(5, new byte[5], 5, 0), 0100666, 4, 5);
        assertEquals(List.of("a read does not go beyond the size"), violated());
    }

    @Test
    void a_closed_descriptor_is_no_descriptor() {
        exchange(0, messages.close(), DONE, 0100666, 0, 0);
        exchange(0, messages.stat(0), new Outcome.Refused(9), 0100666, 0, 0);
        assertEquals(List.of(), violated());
        exchange(0, messages.stat(0), DONE, 0100666, 0, 0);
        exchange(0, messages.close(), DONE, 0100666, 0, 0);
        assertEquals(List.of("a closed descriptor is no descriptor", "a descriptor is closed once"), violated());
    }

    @Test
    void counts_return_when_everybody_has_gone() {
        byte[] reply = new byte[72];
        reply[38] = 2;
        exchange(Cast.AUDITOR, messages.fdinfo(0), new Outcome.Replied(0, reply, 72, 0), 0100666, 0, 0);
        assertEquals(List.of("counts return when everybody has gone"), violated());
    }

    @Test
    void a_refused_message_changes_nothing() {
        exchange(0, messages.stat(0), DONE, 0100666, 4, 0);
        exchange(0, messages.chmod(0), new Outcome.Refused(1), 0100000, 4, 0);
        assertEquals(List.of("a refused message changes nothing (mode)"), violated());
    }

    private List<String> violated() {
        return invariants.violations().stream().map(Deviation::field).toList();
    }

    private void exchange(int client, byte[] request, Outcome outcome, int mode, int nbytes, int offset) {
        Members.Builder attr = Members.builder();
        for (String name : List.of("uid", "gid", "nlink", "count", "rcount", "wcount", "inode")) {
            attr.add(name, 1);
        }
        State state = new State(
                true,
                null,
                Members.builder().add("offset", offset).build(),
                new State.AttrState(attr.add("mode", mode).add("nbytes", nbytes).build(), List.of()),
                null,
                null,
                null);
        Exchange exchange = new Exchange(
                1, 1, "model", Cast.of(client, 0), false, "", 1, request, 99, outcome, List.of(), List.of(), state);
        invariants.exchange(exchange, outcome);
    }
}
