package dev.oddline.imports.mlflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The logged values of all runs while a store is being read. */
record MetricTable(Map<String, SortedMap<String, List<MetricPoint>>> byRun) {

    MetricTable() {
        this(new HashMap<>());
    }

    void add(String run, String key, MetricPoint point) {
        byRun.computeIfAbsent(run, r -> new TreeMap<>())
                .computeIfAbsent(key, k -> new ArrayList<>())
                .add(point);
    }

    boolean has(String run, String key) {
        return byRun.getOrDefault(run, new TreeMap<>()).containsKey(key);
    }

    /** Returns the series of a run, sorted by key. */
    List<MetricSeries> of(String run) {
        return byRun.getOrDefault(run, new TreeMap<>()).entrySet().stream()
                .map(series -> new MetricSeries(series.getKey(), series.getValue()))
                .toList();
    }
}
