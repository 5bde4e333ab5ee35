package dev.oddline.imports.mlflow;

import dev.oddline.table.CsvText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The table of a run's metrics over steps: {@code step,time,metric,value}, one row for each logged value, by metric,
 * step, time, then as they were logged. Time is UTC with milliseconds; it is empty where MLflow's is no date.
 */
final class CurvesTable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private CurvesTable() {}

    /** Returns the table as CSV: UTF-8, LF, quotes only where a cell needs them. */
    static byte[] of(List<MetricSeries> metrics) {
        StringBuilder csv = new StringBuilder("step,time,metric,value\n");
        for (MetricSeries series : metrics) {
            String metric = CsvText.cell(series.key());
            for (MetricPoint point : series.points()) {
                csv.append(point.step()).append(',');
                csv.append(Millis.toInstant(point.timestampMillis())
                        .map(CurvesTable::time)
                        .orElse(""));
                csv.append(',')
                        .append(metric)
                        .append(',')
                        .append(point.value().text())
                        .append('\n');
            }
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String time(Instant moment) {
        return TIME.format(moment);
    }
}
