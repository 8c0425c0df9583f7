package io.resmgrkit.conformance.framework;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A hash table with int keys: readers take no lock and allocate nothing, writers exclude each other.
 *
 * <p>A reader sees every entry that was put before the message it works for arrived, which is all a table of connections or
 * descriptors needs: a client cannot use what it has not been told of.
 *
 * @param <V> values, never null
 */
final class IntTable<V> {
    private static final int FIRST_BITS = 4;

    private volatile AtomicReferenceArray<@Nullable Entry<V>> buckets = new AtomicReferenceArray<>(1 << FIRST_BITS);
    private int size;

    @Nullable
    V get(int key) {
        AtomicReferenceArray<@Nullable Entry<V>> table = buckets;
        for (Entry<V> e = table.get(bucket(key, table.length())); e != null; e = e.next) {
            if (e.key == key) {
                return e.value;
            }
        }
        return null;
    }

    /** Adds an entry unless the key has one; returns the value found, null when added. */
    synchronized @Nullable V putIfAbsent(int key, V value) {
        V present = get(key);
        if (present == null) {
            if (size >= buckets.length()) {
                grow();
            }
            insert(buckets, key, value);
            size++;
        }
        return present;
    }

    /** Removes an entry if it still holds this very value. */
    synchronized boolean remove(int key, V value) {
        AtomicReferenceArray<@Nullable Entry<V>> table = buckets;
        int bucket = bucket(key, table.length());
        Entry<V> before = null;
        for (Entry<V> e = table.get(bucket); e != null; e = e.next) {
            if (e.key == key) {
                if (e.value != value) {
                    return false;
                }
                if (before == null) {
                    table.set(bucket, e.next);
                } else {
                    before.next = e.next;
                }
                size--;
                return true;
            }
            before = e;
        }
        return false;
    }

    /** All keys in ascending order. */
    synchronized int[] keys() {
        int[] keys = new int[size];
        int n = 0;
        AtomicReferenceArray<@Nullable Entry<V>> table = buckets;
        for (int i = 0; i < table.length(); i++) {
            for (Entry<V> e = table.get(i); e != null; e = e.next) {
                keys[n++] = e.key;
            }
        }
        Arrays.sort(keys);
        return keys;
    }

    private void grow() {
        AtomicReferenceArray<@Nullable Entry<V>> old = buckets;
        AtomicReferenceArray<@Nullable Entry<V>> table = new AtomicReferenceArray<>(old.length() * 2);
        for (int i = 0; i < old.length(); i++) {
            for (Entry<V> e = old.get(i); e != null; e = e.next) {
                insert(table, e.key, e.value);
            }
        }
        buckets = table;
    }

    private static <V> void insert(AtomicReferenceArray<@Nullable Entry<V>> table, int key, V value) {
        int bucket = bucket(key, table.length());
        table.set(bucket, new Entry<>(key, value, table.get(bucket)));
    }

    /** Fibonacci hashing: consecutive descriptors spread over the table. */
    private static int bucket(int key, int length) {
        return (key * 0x9e37_79b9) >>> (32 - Integer.numberOfTrailingZeros(length));
    }

    private static final class Entry<V> {
        final int key;
        final V value;
        volatile @Nullable Entry<V> next;

        Entry(int key, V value, @Nullable Entry<V> next) {
            this.key = key;
            this.value = value;
            this.next = next;
        }
    }
}
