package dev.oddline.imports.mlflow;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One run of a store.
 *
 * @param uuid its id there; usually 32 hexadecimal digits, but any text
 * @param name empty if it has none
 * @param user who started it; empty if nobody is named
 * @param artifactUri where its files are
 * @param sourceVersion the git commit as older releases note it
 * @param facts what it logged
 */
record MlflowRun(
        String uuid,
        String name,
        Optional<String> user,
        Lifespan lifespan,
        Optional<String> artifactUri,
        Optional<String> sourceVersion,
        Facts facts) {

    /**
     * What a run logged.
     *
     * @param metrics sorted by key
     * @param inputs sorted by context, name, digest
     */
    record Facts(
            SortedMap<String, String> params,
            SortedMap<String, String> tags,
            List<MetricSeries> metrics,
            List<DatasetInput> inputs) {

        Facts {
            params = sorted(params);
            tags = sorted(tags);
            metrics = List.copyOf(metrics);
            inputs = List.copyOf(inputs);
        }
    }

    /** Returns a tag that says something. */
    Optional<String> tag(String key) {
        return Optional.ofNullable(facts.tags.get(key)).filter(value -> !value.isBlank());
    }

    static SortedMap<String, String> sorted(Map<String, String> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
