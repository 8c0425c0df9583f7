package io.resmgrkit.conformance.fuzz;

import io.resmgrkit.conformance.transcript.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What came before in a session, as the conditions of rules ask for it. */
final class Story {
    private final List<Sighting> before = new ArrayList<>();
    private final Set<Integer> released = new HashSet<>();

    void add(Sighting sighting) {
        before.add(sighting);
    }

    /** A pulse that made the server answer blocked clients. */
    void add(Step.PulseSent pulse) {
        if (pulse.value() != 0) {
            pulse.late().forEach(late -> released.add(late.seq()));
        }
    }

    /** Whether there was such a message. */
    boolean had(Predicate<Sighting> what) {
        return before.stream().anyMatch(what);
    }

    /** The last such message, or null. */
    @Nullable
    Sighting last(Predicate<Sighting> what) {
        for (int i = before.size() - 1; i >= 0; i--) {
            if (what.test(before.get(i))) {
                return before.get(i);
            }
        }
        return null;
    }

    /** Whether the last message of a kind was such a one. */
    boolean last(Predicate<Sighting> kind, Predicate<Sighting> what) {
        Sighting last = last(kind);
        return last != null && what.test(last);
    }

    /** Whether there was a first such message and, behind it, a second. */
    boolean had(Predicate<Sighting> first, Predicate<Sighting> second) {
        boolean met = false;
        for (Sighting one : before) {
            if (met && second.test(one)) {
                return true;
            }
            met |= first.test(one);
        }
        return false;
    }

    /** Whether a client was made to leave a request that it had sent by this descriptor. */
    boolean released(Sighting by) {
        return had(one ->
                one.sameDescriptor(by) && released.contains(one.exchange().seq()));
    }
}
