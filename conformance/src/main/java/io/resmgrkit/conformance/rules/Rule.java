package io.resmgrkit.conformance.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.resmgrkit.codec.Dialect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conformance rule as data. Its identifier never changes and is never used again.
 *
 * @param id such as {@code RM-READ-01}
 * @param group heading it stands under
 * @param statement what holds
 * @param level how much it weighs
 * @param kind what it takes to probe it
 * @param capabilities names of the {@code Capability} values without which it is skipped
 * @param lint whether it looks at tables and not at a system
 * @param dialects names of the dialects it holds in, empty for all
 * @param applies the same in words, with remarks on sources
 * @param probe what is sent
 * @param expected what a correct manager answers
 * @param acceptable other right outcomes
 * @param framework what the defaults of the original framework do, null when nothing is known; weakens nothing
 * @param docs pages of documentation
 * @param relies rules without which a failure of this one says nothing
 * @param untestable why it cannot be probed over the link, null when it can: the ledger of the rule set
 */
@JsonPropertyOrder({"id", "group", "statement", "level"})
public record Rule(
        String id,
        String group,
        String statement,
        Level level,
        Kind kind,
        List<String> capabilities,
        boolean lint,
        List<String> dialects,
        String applies,
        String probe,
        String expected,
        List<Acceptable> acceptable,
        @JsonProperty("framework") @Nullable String framework,
        List<String> docs,
        List<String> relies,
        @JsonProperty("untestable") @Nullable String untestable) {

    /**
     * A right outcome in another manner.
     *
     * @param flag its name
     * @param meaning what is accepted
     */
    public record Acceptable(String flag, String meaning) {}

    /** Whether the rule holds in a dialect. */
    public boolean holdsIn(Dialect dialect) {
        return dialects.isEmpty() || dialects.contains(dialect.id());
    }

    /** Whether a flag is one of the rule's. */
    public boolean accepts(String flag) {
        return acceptable.stream().anyMatch(a -> a.flag().equals(flag));
    }
}
