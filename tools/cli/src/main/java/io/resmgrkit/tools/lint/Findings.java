package io.resmgrkit.tools.lint;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one file. */
final class Findings {
    /**
     * One thing that is wrong.
     *
     * @param file the file as the user named it or reached it
     * @param line counted from 1, or 0 where the finding is about the file as a whole
     * @param member path of the member, {@code outcome.reply}, or empty
     * @param why what is wrong, and what was expected
     */
    record Finding(String file, int line, String member, String why) {
        @Override
        public String toString() {
            return file + (line == 0 ? "" : ":" + line) + (member.isEmpty() ? "" : ": " + member) + ": " + why;
        }
    }

    private final String file;
    private final List<Finding> all = new ArrayList<>();
    private int line;

    Findings(String file) {
        this.file = file;
    }

    /** What is reported from now on concerns this line. */
    void atLine(int number) {
        line = number;
    }

    void report(String member, String why) {
        all.add(new Finding(file, line, member, why));
    }

    /** Reports about {@code member} unless the condition holds. */
    void demand(boolean holds, String member, String why) {
        if (!holds) {
            report(member, why);
        }
    }

    int count() {
        return all.size();
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
