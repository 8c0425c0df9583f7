package io.resmgrkit.arbitraries.session;

import io.resmgrkit.arbitraries.sample.Sample;
import io.resmgrkit.conformance.sut.Outcome;

/**
 * A call that was made.
 *
 * @param number of the call in its session, from 1
 * @param call what was called
 * @param request what was sent
 * @param outcome how it ended; a client that stayed blocked was made to want out, and this is what came then
 */
public record Played(int number, Call call, Sample request, Outcome outcome) {
    /** Whether the server answered in the end: everything else is a crash, a hang or garbage. */
    public boolean answered() {
        return outcome.answered();
    }

    @Override
    public String toString() {
        return number + ": " + call + " = " + outcome + ", sent " + request;
    }
}
