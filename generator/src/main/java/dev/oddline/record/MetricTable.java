package dev.oddline.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Metrics by ODD segment or by scene: one row for each of them and metric, or, in a wide table, a column for each metric.
 *
 * @param unitCounted what n counts, where no column says it
 * @param wide metric to what of it stands in which column: its value, n and the ends of its interval; empty for a table that
 *     names the metric in each row
 */
public record MetricTable(
        TableReference table,
        Map<String, ColumnSource> columns,
        Map<String, Map<String, String>> values,
        Stated<String> unitCounted,
        Map<String, Map<String, String>> wide)
        implements MappedTable {
    public static final String SCENE_ID = "scene_id";
    public static final String DRIVE_ID = "drive_id";
    public static final String METRIC = "metric";
    public static final String VALUE = "value";
    public static final String N = "n";
    public static final String UNIT_COUNTED = "unit_counted";
    public static final String LOW = "low";
    public static final String HIGH = "high";

    private static final List<String> OWN = List.of(SCENE_ID, DRIVE_ID, METRIC, VALUE, N, UNIT_COUNTED, LOW, HIGH);

    public MetricTable {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        values = copied(values);
        wide = copied(wide);
    }

    private static Map<String, Map<String, String>> copied(Map<String, Map<String, String>> maps) {
        Map<String, Map<String, String>> copies = new LinkedHashMap<>();
        maps.forEach((key, map) -> copies.put(key, Collections.unmodifiableMap(new LinkedHashMap<>(map))));
        return Collections.unmodifiableMap(copies);
    }

    @Override
    public List<String> own() {
        return OWN;
    }
}
