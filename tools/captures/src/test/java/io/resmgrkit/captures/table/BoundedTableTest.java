package io.resmgrkit.captures.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BoundedTableTest {
    @Test
    void it_behaves_like_a_map_that_forgets_what_was_put_longest_ago() {
        long seed = 7;
        SplittableRandom random = new SplittableRandom(seed);
        int capacity = 200;
        List<Integer> evicted = new ArrayList<>();
        BoundedTable<Integer> table = new BoundedTable<>(capacity, evicted::add);
        Map<List<Long>, Integer> model = new LinkedHashMap<>();
        int expectedEvictions = 0;
        for (int step = 0; step < 100_000; step++) {
            long a = random.nextInt(30);
            long b = random.nextInt(20);
            List<Long> key = List.of(a, b);
            if (random.nextInt(3) == 0) {
                assertEquals(model.remove(key), table.remove(a, b), "step " + step);
            } else if (random.nextBoolean()) {
                assertEquals(model.get(key), table.get(a, b), "step " + step);
            } else {
                Integer before = model.remove(key);
                if (before == null && model.size() == capacity) {
                    model.remove(model.keySet().iterator().next());
                    expectedEvictions++;
                }
                model.put(key, step);
                assertEquals(before, table.put(a, b, step), "step " + step);
            }
            assertEquals(model.size(), table.size());
        }
        assertTrue(expectedEvictions > 0);
        assertEquals(expectedEvictions, evicted.size());
        List<Integer> order = new ArrayList<>();
        table.forEach(order::add);
        assertEquals(List.copyOf(model.values()), order);
    }
}
