package dev.oddline.coverage.comparison;

import dev.oddline.coverage.AttributeColumns;
import dev.oddline.coverage.MetricRow;
import dev.oddline.odd.Condition;
import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.MetricTable;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import dev.oddline.table.CellNumber;
import dev.oddline.table.RepositoryTables;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what runs state by ODD segment, of each run once in the words of each taxonomy that is asked for. */
final class RunSegments {
    private final RepositoryTables tables;
    private final Map<InWords, Map<String, Map<OddSegment, Double>>> known = new HashMap<>();

    /** A run in the words of a taxonomy; without one the words are none. */
    private record InWords(RecordId run, String taxonomy) {}

    RunSegments(RepositoryTables tables) {
        this.tables = tables;
    }

    /**
     * Returns each metric's value of each segment, in the order of the table; a row with an unknown value is left out.
     *
     * @throws dev.oddline.table.UnreadableTable if the table can't be read to its end, also where it is asked for again
     */
    Map<String, Map<OddSegment, Double>> of(Run run, Taxonomy taxonomy) throws IOException {
        InWords key = new InWords(run.id(), taxonomy.id());
        Map<String, Map<OddSegment, Double>> values = known.get(key);
        if (values == null) {
            values = read(run, taxonomy);
            known.put(key, values);
        }
        return values;
    }

    private Map<String, Map<OddSegment, Double>> read(Run run, Taxonomy taxonomy) throws IOException {
        Map<String, Map<OddSegment, Double>> values = new LinkedHashMap<>();
        Optional<MetricTable> table = run.outcome().segmentMetrics().value();
        if (table.isEmpty()) {
            return values;
        }
        MetricRow.scan(
                tables,
                table.get(),
                row -> segment(taxonomy, row)
                        .ifPresent(segment -> CellNumber.of(
                                        row.cell(MetricTable.VALUE).strip())
                                .ifPresent(number -> values.computeIfAbsent(row.metric(), any -> new LinkedHashMap<>())
                                        .put(segment, number.doubleValue()))));
        return values;
    }

    private static Optional<OddSegment> segment(Taxonomy taxonomy, MetricRow row) {
        Map<String, String> valueOf = new HashMap<>();
        for (OddAttribute attribute : taxonomy.attributes()) {
            if (row.place(attribute.id()).isPresent()) {
                Condition condition =
                        AttributeColumns.of(attribute, row.table()).read(row.cells(attribute.id()));
                if (condition.values().size() != 1) {
                    return Optional.empty();
                }
                valueOf.put(attribute.id(), condition.values().get(0));
            }
        }
        return Optional.of(new OddSegment(valueOf));
    }
}
