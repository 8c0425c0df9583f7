package io.resmgrkit.conformance.transcript;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Named integers in a fixed order: a binding, an OCB, an attr, an event. 32-bit members are kept as the transcript writes them.
 */
public final class Members {
    private final Map<String, Long> values;

    private Members(Map<String, Long> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /** A builder for members in their order. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The value of a member.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public long get(String name) {
        Long value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("member '" + name + "': not among " + values.keySet());
        }
        return value;
    }

    /** Whether there is a member of that name. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** All members in order. */
    public Map<String, Long> asMap() {
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Members members && values.equals(members.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }

    /** Collects members. */
    public static final class Builder {
        private final Map<String, Long> values = new LinkedHashMap<>();

        private Builder() {}

        /** Adds a member. */
        public Builder add(String name, long value) {
            values.put(name, value);
            return this;
        }

        /** The members added. */
        public Members build() {
            return new Members(new LinkedHashMap<>(values));
        }
    }
}
