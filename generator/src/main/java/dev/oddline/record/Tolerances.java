package dev.oddline.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The tolerances of a replication.
 *
 * @param byMetric by name of the metric, in the order of the file
 * @param otherwise of every metric that has none of its own
 */
public record Tolerances(Map<String, Tolerance> byMetric, Optional<Tolerance> otherwise) {
    /** Nothing is stated, so nothing is judged. */
    public static final Tolerances NONE = new Tolerances(Map.of(), Optional.empty());

    public Tolerances {
        byMetric = Collections.unmodifiableMap(new LinkedHashMap<>(byMetric));
    }

    /** Returns the tolerance of a metric, if one is stated. */
    public Optional<Tolerance> of(String metric) {
        return Optional.ofNullable(byMetric.get(metric)).or(() -> otherwise);
    }
}
