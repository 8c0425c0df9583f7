package io.resmgrkit.captures.table;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A table from two 64-bit numbers to a value that never holds more than a fixed number of entries. When it is full the entry that was
 * put longest ago makes room, is handed to the listener and counted: a capture that opens what it never closes must not fill memory.
 *
 * @param <V> what is kept
 */
public final class BoundedTable<V> {
    private static final int NONE = -1;
    private static final int SMALLEST = 64;

    private final int capacity;
    private final Consumer<V> evicted;
    private long[] keyA;
    private long[] keyB;
    private @Nullable Object[] values;
    private int[] chain;
    private int[] older;
    private int[] newer;
    private int[] heads;
    private int free = NONE;
    private int used;
    private int size;
    private int oldest = NONE;
    private int newest = NONE;
    private long evictions;

    /**
     * @param capacity most entries at a time
     * @param evicted  told of each entry that had to make room
     */
    public BoundedTable(int capacity, Consumer<V> evicted) {
        this.capacity = capacity;
        this.evicted = evicted;
        int room = Math.min(capacity, SMALLEST);
        keyA = new long[room];
        keyB = new long[room];
        values = new Object[room];
        chain = new int[room];
        older = new int[room];
        newer = new int[room];
        heads = heads(room);
    }

    /** Entries that are there. */
    public int size() {
        return size;
    }

    /** Entries that had to make room so far. */
    public long evictions() {
        return evictions;
    }

    /** The value of a key, or null. */
    public @Nullable V get(long a, long b) {
        int at = find(a, b);
        return at == NONE ? null : value(at);
    }

    /** Puts a value under a key and returns the one that was there, or null. The entry becomes the newest. */
    public @Nullable V put(long a, long b, V value) {
        int at = find(a, b);
        if (at != NONE) {
            V before = value(at);
            values[at] = value;
            unlink(at);
            link(at);
            return before;
        }
        if (size == capacity) {
            evictions++;
            evicted.accept(removeAt(oldest));
        }
        at = slot();
        keyA[at] = a;
        keyB[at] = b;
        values[at] = value;
        int bucket = bucket(a, b);
        chain[at] = heads[bucket];
        heads[bucket] = at;
        link(at);
        size++;
        return null;
    }

    /** Removes a key and returns its value, or null. */
    public @Nullable V remove(long a, long b) {
        int at = find(a, b);
        return at == NONE ? null : removeAt(at);
    }

    /** Removes the oldest entry and returns its value, or null when there is none. */
    public @Nullable V removeOldest() {
        return oldest == NONE ? null : removeAt(oldest);
    }

    /** Visits every value from the oldest to the newest. */
    public void forEach(Consumer<V> visitor) {
        for (int at = oldest; at != NONE; at = newer[at]) {
            visitor.accept(value(at));
        }
    }

    @SuppressWarnings("unchecked")
    private V value(int at) {
        return (V) java.util.Objects.requireNonNull(values[at]);
    }

    private int find(long a, long b) {
        int at = heads[bucket(a, b)];
        while (at != NONE && (keyA[at] != a || keyB[at] != b)) {
            at = chain[at];
        }
        return at;
    }

    private V removeAt(int at) {
        V value = value(at);
        int bucket = bucket(keyA[at], keyB[at]);
        if (heads[bucket] == at) {
            heads[bucket] = chain[at];
        } else {
            int before = heads[bucket];
            while (chain[before] != at) {
                before = chain[before];
            }
            chain[before] = chain[at];
        }
        unlink(at);
        values[at] = null;
        chain[at] = free;
        free = at;
        size--;
        return value;
    }

    private int slot() {
        if (free != NONE) {
            int at = free;
            free = chain[at];
            return at;
        }
        if (used == keyA.length) {
            grow();
        }
        return used++;
    }

    private void grow() {
        int room = (int) Math.min(capacity, keyA.length * 2L);
        keyA = Arrays.copyOf(keyA, room);
        keyB = Arrays.copyOf(keyB, room);
        values = Arrays.copyOf(values, room);
        chain = Arrays.copyOf(chain, room);
        older = Arrays.copyOf(older, room);
        newer = Arrays.copyOf(newer, room);
        heads = heads(room);
        for (int at = oldest; at != NONE; at = newer[at]) {
            int bucket = bucket(keyA[at], keyB[at]);
            chain[at] = heads[bucket];
            heads[bucket] = at;
        }
    }

    private static int[] heads(int room) {
        int[] heads = new int[Integer.highestOneBit(Math.max(2, room) - 1) << 2];
        Arrays.fill(heads, NONE);
        return heads;
    }

    private int bucket(long a, long b) {
        long mixed = (a * 0x9e3779b97f4a7c15L ^ b) * 0xbf58476d1ce4e5b9L;
        return (int) ((mixed ^ mixed >>> 29) * 0x94d049bb133111ebL >>> 33) & heads.length - 1;
    }

    private void link(int at) {
        older[at] = newest;
        newer[at] = NONE;
        if (newest == NONE) {
            oldest = at;
        } else {
            newer[newest] = at;
        }
        newest = at;
    }

    private void unlink(int at) {
        int before = older[at];
        int after = newer[at];
        if (before == NONE) {
            oldest = after;
        } else {
            newer[before] = after;
        }
        if (after == NONE) {
            newest = before;
        } else {
            older[after] = before;
        }
    }
}
