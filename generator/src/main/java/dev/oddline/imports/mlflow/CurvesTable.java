package dev.oddline.imports.mlflow;

import dev.oddline.imports.ImportedTable;
import dev.oddline.source.SourceFile;
import dev.oddline.table.TableColumn;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The table of a run's metrics over steps: {@code step,time,metric,value}, one row for each logged value, by metric,
 * step, time, then as they were logged. Time is UTC with milliseconds; it is empty where MLflow's is no date.
 */
final class CurvesTable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final List<TableColumn> COLUMNS = List.of(
            new TableColumn("step", TableColumn.Type.COUNT),
            new TableColumn("time", TableColumn.Type.TEXT),
            new TableColumn("metric", TableColumn.Type.TEXT),
            new TableColumn("value", TableColumn.Type.NUMBER));

    private CurvesTable() {}

    /**
     * Returns the table.
     *
     * @param path without its ending
     */
    static SourceFile of(String path, List<MetricSeries> metrics) {
        return ImportedTable.of(path, COLUMNS, () -> rows(metrics).iterator());
    }

    private static Stream<List<String>> rows(List<MetricSeries> metrics) {
        return metrics.stream().flatMap(series -> series.points().stream().map(point -> row(series.key(), point)));
    }

    private static List<String> row(String metric, MetricPoint point) {
        String time =
                Millis.toInstant(point.timestampMillis()).map(CurvesTable::time).orElse("");
        return List.of(Long.toString(point.step()), time, metric, point.value().text());
    }

    private static String time(Instant moment) {
        return TIME.format(moment);
    }
}
