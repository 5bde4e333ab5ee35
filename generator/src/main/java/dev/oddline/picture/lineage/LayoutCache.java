package dev.oddline.picture.lineage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Layouts that were computed before. Any number of threads may use it; it stops growing at a bound. */
final class LayoutCache {

    private static final int MOST = 2_000;

    private final Map<Topology, Layout> layouts = new ConcurrentHashMap<>();

    Layout layoutOf(Topology topology) {
        Layout known = layouts.get(topology);
        if (known != null) {
            return known;
        }
        Layout layout = LayeredLayout.of(topology);
        if (layouts.size() < MOST) {
            layouts.put(topology, layout);
        }
        return layout;
    }
}
