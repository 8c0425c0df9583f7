package io.resmgrkit.conformance.rules.checks;

import io.resmgrkit.conformance.rules.CaseEnd;
import io.resmgrkit.conformance.rules.probe.Answer;
import io.resmgrkit.conformance.rules.probe.Fd;
import io.resmgrkit.conformance.rules.probe.Probe;
import io.resmgrkit.conformance.rules.probe.RuleCase;
import java.util.List;

/** The forms of stat. */
final class StatChecks {
    private static final int FORMS = 700;
    private static final int[] SIZES = {72, 72, 96, 120};

    /** Where the 120-byte form has its members; the others share the first 72 bytes (LAYOUT 5). */
    private static final int WIDE = 3;

    private StatChecks() {}

    static List<RuleCase> cases() {
        Family family = new Family().rule("RM-STAT-01");
        for (int form = 0; form < SIZES.length; form++) {
            int word = form;
            family.add("form-" + form, "format word " + form, p -> form(p, word));
        }
        return family.rule("RM-STAT-02")
                .add("agree", "the same object through all forms", StatChecks::agree)
                .cases();
    }

    private static Answer ask(Fd fd, Probe p, int form) {
        return fd.send("stat, form " + form, p.messages().stat(form), 256);
    }

    private static void form(Probe p, int form) {
        boolean forms = p.dialect().release() >= FORMS;
        if (!forms && form != 0) {
            throw CaseEnd.skip("stat has forms from 7.0 on");
        }
        Fd fd = p.open(p.fixtures().anyPath(), 0);
        Answer answer = ask(fd, p, form).length("stat, form " + form, SIZES[form]);
        answer.status("stat, form " + form, forms ? Math.max(form, 1) : 0);
    }

    private static void agree(Probe p) {
        Fd fd = p.open(p.fixtures().anyPath(), 0);
        Answer first = ask(fd, p, 1).length("stat, form 1", SIZES[1]);
        Answer second = ask(fd, p, 2).length("stat, form 2", SIZES[2]);
        Answer third = ask(fd, p, 3).length("stat, form 3", SIZES[WIDE]);
        same("ino", first.s8(0), second.s8(0), third.s8(0));
        same("size", first.s8(8), second.s8(8), third.s8(8));
    }

    private static void same(String what, long first, long second, long third) {
        if (first != second || first != third) {
            throw CaseEnd.fail(what + " differs between the forms: " + first + ", " + second + ", " + third);
        }
    }
}
