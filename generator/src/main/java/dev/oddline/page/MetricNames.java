package dev.oddline.page;

import dev.oddline.record.Kind;
import dev.oddline.record.Metric;
import dev.oddline.record.RecordId;
import java.util.Optional;

/** The names of metrics, as their definitions give them. */
record MetricNames(Site site) {

    /** Returns the definition of a metric by its key. */
    Optional<Metric> definition(String key) {
        return site.catalog().find(new RecordId(Kind.METRIC, key), Metric.class);
    }

    /** Returns the title of a metric, or its key. */
    String name(String key) {
        return definition(key)
                .flatMap(d -> d.heading().title().value())
                .map(t -> t.in(site.words().language()))
                .orElse(key);
    }

    /** Returns the name with unit and direction: {@code VRU recall, share ↑}. */
    String heading(String key) {
        String unit = definition(key)
                .flatMap(d -> d.unit().value())
                .filter(u -> !u.equals("1"))
                .map(u -> ", " + u)
                .orElse("");
        return name(key)
                + unit
                + definition(key)
                        .flatMap(d -> d.direction().value())
                        .map(d -> d == Metric.Direction.HIGHER ? " ↑" : " ↓")
                        .orElse("");
    }
}
