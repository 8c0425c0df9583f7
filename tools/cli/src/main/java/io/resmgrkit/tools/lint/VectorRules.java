package io.resmgrkit.tools.lint;

import com.fasterxml.jackson.databind.JsonNode;

/** Vectors stand in the order of their numbers; numbers may be missing, for the file holds a part of a larger set. */
final class VectorRules implements RecordRules {
    private final Findings findings;
    private int last = -1;

    VectorRules(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void accept(String kind, JsonNode record) {
        int n = record.get("n").intValue();
        findings.demand(n > last, "n", n + " does not come after " + last);
        last = n;
    }
}
