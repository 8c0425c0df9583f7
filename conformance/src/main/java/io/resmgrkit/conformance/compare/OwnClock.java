package io.resmgrkit.conformance.compare;

import io.resmgrkit.codec.names.generated.IoType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times come from the system's own clock. One that a client set in the session is compared as it is; of the others, one that
 * the reference left alone must be left alone, and none may go back. The time of access may go on by itself: nothing says how
 * often a system writes it down.
 */
final class OwnClock implements FieldRule {
    /** A time in any of the forms of stat: seconds by their old name or in a timespec, and the nanoseconds of one. */
    private static final Pattern FORM =
            Pattern.compile("(.*[.])?(__old_)?st_(?<name>[mac]tim)(e|[.]_?tv_sec|(?<ns>[.]_?tv_nsec))");

    private static final String OF_ACCESS = "atim";

    /** Longest recording in seconds of its clock, which goes on by one with each exchange. */
    private static final long LONGEST = 1_000_000;

    private static final Set<String> WIDE_TIMES = Set.of("atime", "mtime");

    /** Nanoseconds that say now, and leave alone ({@code UTIME_NOW}, {@code UTIME_OMIT}). */
    private static final Set<String> ORDERS = Set.of("1073741825", "1073741826");

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
        Difference.Outcomes outcomes = difference.outcomes();
        Matcher form = FORM.matcher(difference.field());
        if (outcomes == null || !form.matches()) {
            return Judgement.PASS;
        } else if (!difference.numbers()) {
            return difference.cut() ? Judgement.ACCEPT : Judgement.PASS;
        }
        // The clock of the reference has whole seconds; parts of one are there only where a client set them.
        return form.group("ns") == null
                ? seconds(difference, outcomes, form.group("name"))
                : Judgement.of(difference.equal() || difference.expected().equals("0"));
    }

    private Judgement seconds(Difference difference, Difference.Outcomes outcomes, String name) {
        Seen now = new Seen(Long.parseLong(difference.expected()), Long.parseLong(difference.actual()));
        Seen before = last.put(outcomes.expectedFields().getOrDefault("st_ino", "") + name, now);
        if (given.contains(difference.expected()) && !ofClock(now)) {
            return Judgement.of(now.actual == now.expected);
        }
        if (before == null || !ofClock(before) || !ofClock(now)) {
            return Judgement.ACCEPT;
        }
        boolean alone = before.expected == now.expected && !name.equals(OF_ACCESS);
        return Judgement.of(alone ? now.actual == before.actual : now.actual >= before.actual);
    }

    private boolean ofClock(Seen time) {
        return time.expected >= begin && time.expected <= begin + LONGEST;
    }

    /** Notes the times that a client sets: those of utime, and of its wider form those that are no order to take the clock's. */
    private void listen(Asked asked) {
        int type = asked.answered(0).type();
        if (type == IoType._IO_UTIME) {
            Map<String, String> fields = FieldValues.of(asked.message());
            fields.forEach((name, value) -> {
                if (name.endsWith("actime") || name.endsWith("modtime")) {
                    given.add(value);
                }
            });
        } else if (type == IoType._IO_UTIME64) {
            Map<String, String> fields = FieldValues.of(asked.message());
            for (String which : WIDE_TIMES) {
                String seconds = fields.get(which + "_s");
                if (seconds != null && !ORDERS.contains(fields.getOrDefault(which + "_ns", ""))) {
                    given.add(seconds);
                }
            }
        }
    }
}
