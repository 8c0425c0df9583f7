package io.resmgrkit.conformance.rules.checks;

import io.resmgrkit.conformance.rules.Rule;
import io.resmgrkit.conformance.rules.RuleSet;
import io.resmgrkit.conformance.rules.probe.RuleCase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every case of every rule, in the order of the rule set. */
public final class AllChecks {
    private static final List<RuleCase> ALL = collect();

    private AllChecks() {}

    /** All cases. */
    public static List<RuleCase> all() {
        return ALL;
    }

    /** The cases of a rule. */
    public static List<RuleCase> of(String rule) {
        return ALL.stream().filter(c -> c.rule().equals(rule)).toList();
    }

    private static List<RuleCase> collect() {
        List<RuleCase> found = Stream.of(
                        XtypeChecks.cases(),
                        ReadChecks.cases(),
                        WriteChecks.cases(),
                        LseekChecks.cases(),
                        CombineChecks.cases(),
                        ConnectChecks.cases(),
                        NameChecks.cases(),
                        LinkChecks.cases(),
                        StatChecks.cases(),
                        DirectoryChecks.cases(),
                        DevctlChecks.cases(),
                        LintChecks.cases(),
                        NotifyChecks.cases(),
                        UnblockChecks.cases(),
                        DupChecks.cases(),
                        LockChecks.cases(),
                        AttributeChecks.cases(),
                        TimeChecks.cases(),
                        SpaceChecks.cases(),
                        MessageChecks.cases(),
                        GeneralChecks.cases(),
                        EndianChecks.cases())
                .flatMap(List::stream)
                .toList();
        List<RuleCase> ordered = new ArrayList<>();
        for (Rule rule : RuleSet.get().all()) {
            found.stream().filter(c -> c.rule().equals(rule.id())).forEach(ordered::add);
        }
        if (ordered.size() != found.size()) {
            throw new IllegalStateException("a case belongs to a rule that the rule set does not have");
        }
        return List.copyOf(ordered);
    }
}
