package dev.oddline.page;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Parts that many pages have in common, made once for each key, with the addresses that they link to. Any number of threads
 * may use it. When there are too many, all are forgotten: pages that have a part in common stand close together.
 *
 * @param <K> what a part depends on
 * @param <T> the part; not to be changed
 */
final class SharedParts<K, T> {
    private static final int MOST = 256;

    private final Map<Place<K>, Part<T>> known = new ConcurrentHashMap<>();

    private record Place<K>(String root, K key) {}

    private record Part<T>(T content, Set<String> links) {}

    /**
     * Returns a part for a page.
     *
     * @param make makes it for a page in the same folder; it depends on nothing but the key, and links to nothing on the
     *     page itself
     */
    T of(K key, Here here, Function<Here, T> make) {
        Place<K> place = new Place<>(here.root(), key);
        Part<T> part = known.get(place);
        if (part == null) {
            Here own = new Here(here.path());
            part = new Part<>(make.apply(own), own.links());
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(place, part);
        }
        here.linksTo(part.links());
        return part.content();
    }
}
