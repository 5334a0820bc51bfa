package dev.refract.serde.registry;

import java.util.concurrent.ConcurrentHashMap;

/**
 * A thread-safe memory of answers that never change, with an upper bound on how many it holds.
 *
 * <p>When full it forgets everything and starts again. Schemas in use number a handful, so that the
 * bound is only ever reached by input that would gain nothing from a better policy.
 */
public final class BoundedCache<K, V> {

    private final ConcurrentHashMap<K, V> entries = new ConcurrentHashMap<>();
    private final int capacity;

    public BoundedCache(int capacity) {
        this.capacity = capacity;
    }

    /** The remembered answer, or null. */
    public V get(K key) {
        return entries.get(key);
    }

    public void put(K key, V value) {
        if (entries.size() >= capacity) {
            entries.clear();
        }
        entries.put(key, value);
    }
}
