package io.resmgrkit.conformance.compare;

import io.resmgrkit.codec.names.generated.Errno;
import io.resmgrkit.conformance.transcript.Outcome;
import java.util.List;
import java.util.Set;

/** Numbers that say the same to a client: it is not allowed, it makes no sense, it is not done here. */
final class SameRefusal implements FieldRule {
    private static final List<Set<Integer>> SAME = List.of(
            Set.of(Errno.EPERM, Errno.EACCES),
            Set.of(Errno.EINVAL, Errno.EBADMSG),
            Set.of(Errno.ENOSYS, Errno.ENOTTY, Errno.ENOTSUP, Errno.EOPNOTSUPP));

    @Override
    public Judgement judge(Difference difference) {
        Difference.Outcomes outcomes = difference.outcomes();
        if (outcomes == null
                || !(outcomes.expected() instanceof Outcome.Refused expected)
                || !(outcomes.actual() instanceof Outcome.Refused actual)) {
            return Judgement.PASS;
        }
        return Judgement.of(expected.equals(actual)
                || SAME.stream().anyMatch(set -> set.contains(expected.errno()) && set.contains(actual.errno())));
    }
}
