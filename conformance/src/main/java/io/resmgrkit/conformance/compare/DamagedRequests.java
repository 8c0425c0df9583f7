package io.resmgrkit.conformance.compare;

import io.resmgrkit.conformance.transcript.Outcome;

/** A request that is shorter than it says, or contradicts itself, may be refused with any errno whatever the reference does. */
final class DamagedRequests implements FieldRule {
    @Override
    public Judgement judge(Difference difference) {
        Asked asked = difference.asked();
        Difference.Outcomes outcomes = difference.outcomes();
        boolean refused = outcomes != null && outcomes.actual() instanceof Outcome.Refused;
        return refused && asked != null && asked.damaged() ? Judgement.ACCEPT : Judgement.PASS;
    }
}
