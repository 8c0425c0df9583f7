package io.resmgrkit.captures.transaction;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counters by name, in the order in which they were first asked for: what was read, what was passed over, what could not be paired. */
public final class Summary {
    private final Map<String, long[]> counters = new LinkedHashMap<>();

    /** The counter of that name, for what is counted often: its only element is the count. */
    public long[] counter(String what) {
        return counters.computeIfAbsent(what, name -> new long[1]);
    }

    /** Counts one more. */
    public void count(String what) {
        add(what, 1);
    }

    /** Counts {@code many} more. */
    public void add(String what, long many) {
        if (many != 0) {
            counters.computeIfAbsent(what, name -> new long[1])[0] += many;
        }
    }

    /** The value of a counter, 0 when it never counted. */
    public long of(String what) {
        return counters.getOrDefault(what, new long[1])[0];
    }

    /** All counters. */
    public Map<String, Long> all() {
        Map<String, Long> all = new LinkedHashMap<>();
        counters.forEach((name, value) -> {
            if (value[0] != 0) {
                all.put(name, value[0]);
            }
        });
        return Collections.unmodifiableMap(all);
    }
}
