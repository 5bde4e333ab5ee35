package dev.oddline.coverage.assessment;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was computed of each key, kept while there is memory for it. For several threads.
 *
 * @param <K> what it is computed of
 * @param <V> what is computed: always the same of the same key
 */
final class Remembered<K, V> {
    private final Map<K, SoftReference<V>> known = new ConcurrentHashMap<>();

    /** Returns what is computed of a key, which is done if it is not known. */
    V of(K key, Function<K, V> compute) {
        Optional<V> before = Optional.ofNullable(known.get(key)).map(SoftReference::get);
        if (before.isPresent()) {
            return before.get();
        }
        V value = compute.apply(key);
        known.put(key, new SoftReference<>(value));
        return value;
    }
}
