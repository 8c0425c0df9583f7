package io.resmgrkit.conformance.compare;

import io.resmgrkit.codec.names.generated.IoType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Times come from the system's own clock. One that a client set in the session is compared as it is; of the others, one that
 * the reference left alone must be left alone, and none may go back. The time of access may go on by itself: nothing says how
 * often a system writes it down.
 */
final class OwnClock implements FieldRule {
    private static final Set<String> TIMES = Set.of("st_mtime", "st_atime", "st_ctime");

    /** Longest recording in seconds of its clock, which goes on by one with each exchange. */
    private static final long LONGEST = 1_000_000;

    private final long begin;
    private final Set<String> given = new HashSet<>();
    private final Map<String, Seen> last = new HashMap<>();

    /** What a time was when it was last shown. */
    private record Seen(long expected, long actual) {}

    /** @param begin clock of the recording at its start, in seconds */
    OwnClock(long begin) {
        this.begin = begin;
    }

    @Override
    public Judgement judge(Difference difference) {
        Asked asked = difference.asked();
        if (asked != null && difference.field().equals("status")) {
            listen(asked);
        }
        String name = difference.lastComponent();
        Difference.Outcomes outcomes = difference.outcomes();
        if (outcomes == null || !TIMES.contains(name)) {
            return Judgement.PASS;
        } else if (!difference.numbers()) {
            return difference.cut() ? Judgement.ACCEPT : Judgement.PASS;
        }
        Seen now = new Seen(Long.parseLong(difference.expected()), Long.parseLong(difference.actual()));
        Seen before = last.put(outcomes.expectedFields().getOrDefault("st_ino", "") + name, now);
        if (given.contains(difference.expected()) && !ofClock(now)) {
            return Judgement.of(now.actual == now.expected);
        }
        if (before == null || !ofClock(before) || !ofClock(now)) {
            return Judgement.ACCEPT;
        }
        boolean alone = before.expected == now.expected && !name.equals("st_atime");
        return Judgement.of(alone ? now.actual == before.actual : now.actual >= before.actual);
    }

    private boolean ofClock(Seen time) {
        return time.expected >= begin && time.expected <= begin + LONGEST;
    }

    /** Notes the times that a client sets. */
    private void listen(Asked asked) {
        if (asked.answered(0).type() == IoType._IO_UTIME) {
            FieldValues.of(asked.message()).forEach((name, value) -> {
                if (name.endsWith("actime") || name.endsWith("modtime")) {
                    given.add(value);
                }
            });
        }
    }
}
