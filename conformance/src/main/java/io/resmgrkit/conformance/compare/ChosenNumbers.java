package io.resmgrkit.conformance.compare;

import java.util.HashMap;
import java.util.Map;

/**
 * Inodes, device numbers and process ids: a system gives its own, but the same to the same object every time. Which of its
 * numbers stands for which of the reference's is learned from the first answer that shows both.
 */
final class ChosenNumbers implements FieldRule {
    private static final Map<String, String> KINDS = Map.of(
            "st_ino", "inode",
            "d_ino", "inode",
            "st_dev", "device",
            "st_rdev", "device",
            "l_pid", "process");

    private final Map<String, String> chosen = new HashMap<>();

    @Override
    public Judgement judge(Difference difference) {
        String kind = KINDS.get(difference.lastComponent());
        if (kind == null) {
            return Judgement.PASS;
        } else if (!difference.numbers()) {
            return difference.cut() ? Judgement.ACCEPT : Judgement.PASS;
        }
        String before = chosen.putIfAbsent(kind + difference.expected(), difference.actual());
        return Judgement.of(before == null || before.equals(difference.actual()));
    }
}
