package dev.oddline.coverage.comparison;

import dev.oddline.odd.Condition;
import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import dev.oddline.source.RepoPath;
import dev.oddline.table.CellNumber;
import dev.oddline.table.RepositoryTables;
import dev.oddline.table.TableRow;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what runs state by ODD segment, of each run once and in the words of one taxonomy. */
final class RunSegments {
    private final RepositoryTables tables;
    private final Map<RecordId, Map<String, Map<OddSegment, Double>>> known = new HashMap<>();

    RunSegments(RepositoryTables tables) {
        this.tables = tables;
    }

    /** Returns each metric's value of each segment, in the order of the table; a row with an unknown value is left out. */
    Map<String, Map<OddSegment, Double>> of(Run run, Taxonomy taxonomy) throws IOException {
        Map<String, Map<OddSegment, Double>> before = known.get(run.id());
        if (before != null) {
            return before;
        }
        Map<String, Map<OddSegment, Double>> values = new LinkedHashMap<>();
        known.put(run.id(), values);
        Optional<RepoPath> path =
                run.outcome().segmentMetrics().value().flatMap(t -> t.table().value());
        if (path.isEmpty()) {
            return values;
        }
        tables.scan(
                path.get(),
                (columns, row) -> segment(taxonomy, columns, row)
                        .ifPresent(segment -> CellNumber.of(
                                        row.cell(columns.indexOf("value")).strip())
                                .ifPresent(number -> values.computeIfAbsent(
                                                row.cell(columns.indexOf("metric"))
                                                        .strip(),
                                                any -> new LinkedHashMap<>())
                                        .put(segment, number.doubleValue()))));
        return values;
    }

    private static Optional<OddSegment> segment(Taxonomy taxonomy, List<String> columns, TableRow row) {
        Map<String, String> valueOf = new HashMap<>();
        for (OddAttribute attribute : taxonomy.attributes()) {
            int place = columns.indexOf(attribute.id());
            if (place >= 0) {
                Condition condition = attribute.read(row.cell(place));
                if (condition.values().size() != 1) {
                    return Optional.empty();
                }
                valueOf.put(attribute.id(), condition.values().get(0));
            }
        }
        return Optional.of(new OddSegment(valueOf));
    }
}
