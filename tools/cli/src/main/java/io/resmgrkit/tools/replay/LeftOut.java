package io.resmgrkit.tools.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says what was not replayed, and why: a line for each reason. */
final class LeftOut {
    private LeftOut() {}

    /** Single exchanges of sessions that were replayed. */
    static List<String> exchanges(List<Verdict> replayed) {
        Map<String, Integer> byReason = new TreeMap<>();
        replayed.forEach(verdict -> verdict.leftOut().forEach((why, n) -> byReason.merge(why, n, Integer::sum)));
        List<String> lines = new ArrayList<>();
        byReason.forEach((why, n) -> lines.add("skipped " + n + (n == 1 ? " exchange: " : " exchanges: ") + why));
        return lines;
    }

    /** Whole sessions. */
    static List<String> sessions(List<Verdict> skipped, boolean all) {
        Map<String, List<Verdict>> byReason =
                skipped.stream().collect(Collectors.groupingBy(Verdict::why, LinkedHashMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        byReason.forEach((why, verdicts) -> {
            int exchanges = verdicts.stream()
                    .mapToInt(verdict -> verdict.session().exchanges())
                    .sum();
            String ids =
                    verdicts.stream().map(verdict -> verdict.session().id()).collect(Collectors.joining(", "));
            String which = all || verdicts.size() == 1 ? " (" + ids + ")" : "";
            String sessions = verdicts.size() == 1 ? "1 session" : verdicts.size() + " sessions";
            lines.add("skipped " + sessions + ", " + exchanges + " exchanges: " + why + which);
        });
        return lines;
    }
}
