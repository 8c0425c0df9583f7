package io.resmgrkit.conformance.fuzz;

import io.resmgrkit.conformance.compare.Asked;
import io.resmgrkit.conformance.compare.Difference;
import io.resmgrkit.conformance.compare.Tolerance;
import io.resmgrkit.conformance.transcript.Outcome;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares until the two systems rightly part ways: when one has carried out a message that the other was free to refuse, what
 * follows shows that difference again and again and no other. That a system lives on is demanded all the same, and so are the
 * invariants. One instance for one session.
 */
final class UntilParted implements Tolerance {
    private static final String SERVER = "server";

    private final Tolerance before;
    private boolean parted;

    UntilParted(Tolerance before) {
        this.before = before;
    }

    @Override
    public boolean watches() {
        return before.watches();
    }

    @Override
    public boolean accepts(Difference difference) {
        if (parted) {
            return !difference.field().equals(SERVER);
        }
        boolean accepted = before.accepts(difference);
        if (accepted && difference.field().equals("outcome") && !difference.equal()) {
            parted = true;
        }
        return accepted;
    }

    @Override
    public @Nullable String unsupported(Asked asked, Outcome expected, Outcome actual) {
        String why = before.unsupported(asked, expected, actual);
        if (why != null && !(expected instanceof Outcome.Refused)) {
            parted = true;
        }
        return why;
    }

    @Override
    public Map<String, String> fields(Asked asked, Outcome.Replied reply) {
        return before.fields(asked, reply);
    }
}
