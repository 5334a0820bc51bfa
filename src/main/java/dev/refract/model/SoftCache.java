package dev.refract.model;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What has been read from resources, one of each content in the whole process; released when memory is short and it
 * is not in use. Thread-safe.
 *
 * @param <K> what is read and how; two are equal when their contents are
 * @param <T> what is made of it
 */
public final class SoftCache<K, T> {
    private final Function<K, T> reader;
    private final Map<K, SoftReference<T>> read = new ConcurrentHashMap<>();

    /**
     * @param reader makes it; called once for a content while the result is held
     */
    public SoftCache(Function<K, T> reader) {
        this.reader = reader;
    }

    /** What {@code key} holds. Threads wait while another thread reads it. */
    public T get(K key) {
        T known = held(key);
        return known != null ? known : readOnce(key);
    }

    private synchronized T readOnce(K key) {
        T known = held(key);
        if (known == null) {
            known = reader.apply(key);
            read.put(key, new SoftReference<>(known));
        }
        return known;
    }

    private T held(K key) {
        SoftReference<T> reference = read.get(key);
        return reference == null ? null : reference.get();
    }
}
