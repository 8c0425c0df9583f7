package io.resmgrkit.conformance.rules;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All rules, in the order of their document. */
public final class RuleSet {
    private static final String RESOURCE = "rules.json";
    private static final RuleSet LOADED = load();

    private final String version;
    private final Map<String, Rule> rules = new LinkedHashMap<>();

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Document(String version, int count, List<Rule> rules) {}

    private RuleSet(Document document) {
        version = document.version();
        document.rules().forEach(rule -> rules.put(rule.id(), rule));
        if (rules.size() != document.count()) {
            throw new IllegalStateException(
                    RESOURCE + ": " + rules.size() + " different rules, but it says count " + document.count());
        }
    }

    /** The rules of this kit. */
    public static RuleSet get() {
        return LOADED;
    }

    /** Version of the rule set, for reports. */
    public String version() {
        return version;
    }

    /** All rules. */
    public List<Rule> all() {
        return List.copyOf(rules.values());
    }

    /** The rule of an id, null when there is none. */
    public @Nullable Rule find(String id) {
        return rules.get(id);
    }

    /**
     * The rule of an id.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Rule rule(String id) {
        Rule rule = rules.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("rule '" + id + "': there is no such rule");
        }
        return rule;
    }

    private static RuleSet load() {
        try (InputStream in = RuleSet.class.getResourceAsStream(RESOURCE)) {
            return new RuleSet(new ObjectMapper().readValue(in, Document.class));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + ": cannot be read", e);
        }
    }
}
