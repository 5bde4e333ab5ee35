package dev.oddline.imports.nuscenes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a {@code metrics_summary.json} says.
 *
 * @param overall metric id to its value over all classes: mean AP, NDS and the five mean errors of true positives; in
 *     the order of {@link NuscenesMetric}
 * @param classes by class, in the order of the file
 * @param rest everything else, such as the settings of the evaluation, key by key as it stands in the file
 */
record MetricsSummary(Map<NuscenesMetric, Measure> overall, List<ClassResult> classes, Map<String, JsonNode> rest) {

    MetricsSummary {
        overall = Collections.unmodifiableMap(new LinkedHashMap<>(overall));
        classes = List.copyOf(classes);
        rest = Collections.unmodifiableMap(new LinkedHashMap<>(rest));
    }

    /**
     * A number of the file.
     *
     * @param value as it is written; empty for {@code NaN}, which says that nothing could be measured
     */
    record Measure(Optional<BigDecimal> value) {}

    /**
     * The results of one class.
     *
     * @param measures metric id to value: average precision at each distance ({@code ap_0.5m}), its mean over the
     *     distances ({@code ap}), and the errors of true positives, in this order
     */
    record ClassResult(String name, Map<String, Measure> measures) {
        ClassResult {
            measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
        }
    }

    /** Returns how many numbers of classes there are. */
    int measureCount() {
        return classes.stream().mapToInt(c -> c.measures().size()).sum();
    }

    /** Returns which numbers could not be measured: {@code trans_err of barrier}. */
    List<String> notMeasurable() {
        List<String> names = new ArrayList<>();
        overall.forEach((metric, measure) -> {
            if (measure.value().isEmpty()) {
                names.add(metric.id());
            }
        });
        for (ClassResult result : classes) {
            result.measures().forEach((metric, measure) -> {
                if (measure.value().isEmpty()) {
                    names.add(metric + " of " + result.name());
                }
            });
        }
        return names;
    }
}
