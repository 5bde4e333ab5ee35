package dev.oddline.decode;

import dev.oddline.record.ColumnSource;
import dev.oddline.record.MetricTable;
import dev.oddline.record.TableReference;
import java.util.List;
import java.util.Map;

/** How a table of metrics is named, and where it says what. */
final class MetricTables {
    private static final String PARTS_OF_A_METRIC = "value|n|low|high";

    private static final Field<Map<String, ColumnSource>> COLUMNS = Field.optional(
            "columns",
            Shapes.map(DatasetParts.columnSource()),
            "Where the table says what: for each attribute, and for `scene_id`, `metric`, `value`, `n` and the like, the"
                    + " column that holds it, where the two have different names. An attribute may also have one column for"
                    + " each value.",
            "{time_of_day: daytime, n: count}");
    private static final Field<Map<String, Map<String, String>>> VALUES = Field.optional(
            "values",
            Shapes.map(Shapes.map(Shapes.text())),
            "For each attribute what the table's words mean in the taxonomy, where they are not its own; `unknown` says"
                    + " that nobody knows.",
            "{weather: {normal: clear, n/a: unknown}}");
    private static final Field<String> UNIT_COUNTED =
            Field.optional("unit_counted", Shapes.text(), "What `n` counts, where no column says it.", "scene");
    private static final Field<Map<String, Map<String, String>>> WIDE = Field.optional(
            "wide",
            Shapes.map(Shapes.either(
                    Shapes.text().as(column -> Map.of(MetricTable.VALUE, column)),
                    Shapes.map(Shapes.text(), PARTS_OF_A_METRIC))),
            "Of a wide table, which has a column for each metric instead of naming one in each row: for each metric its"
                    + " column, or its columns of `value`, `n`, `low` and `high`.",
            "{pedestrian_recall: {value: recall, n: pedestrians}, mAP: map}");

    private MetricTables() {}

    /** A table of metrics with its hash. */
    static Shape<MetricTable> shape() {
        return new TableShape<>(
                MappingShape.of(
                        List.of(Parts.TABLE, Parts.TABLE_HASH, COLUMNS, VALUES, UNIT_COUNTED, WIDE),
                        v -> new MetricTable(
                                new TableReference(v.get(Parts.TABLE), v.get(Parts.TABLE_HASH)),
                                v.map(COLUMNS),
                                v.map(VALUES),
                                v.get(UNIT_COUNTED),
                                v.map(WIDE))),
                MetricTable::table);
    }
}
