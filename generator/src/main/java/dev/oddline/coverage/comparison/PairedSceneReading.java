package dev.oddline.coverage.comparison;

import dev.oddline.catalog.Catalog;
import dev.oddline.coverage.MetricRow;
import dev.oddline.coverage.NamedScene;
import dev.oddline.coverage.SceneCounting;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.Dataset;
import dev.oddline.record.Evaluation;
import dev.oddline.record.MetricTable;
import dev.oddline.record.RecordId;
import dev.oddline.table.CellNumber;
import dev.oddline.table.TableFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the scenes of which two evaluations on one dataset version state the same metric. */
final class PairedSceneReading {
    private final Catalog catalog;
    private final SceneCounting counting;

    PairedSceneReading(Catalog catalog, SceneCounting counting) {
        this.catalog = catalog;
        this.counting = counting;
    }

    /**
     * Returns the pairs, sorted by the scenes' conditions; none if one of the two has no values of scenes, or nobody tells
     * the scenes' conditions.
     *
     * @param wanted the taxonomy to describe the scenes in
     */
    List<PairedScene> pairs(RecordId first, RecordId second, RecordId dataset, RecordId metric, RecordId wanted)
            throws IOException {
        Optional<MetricTable> one = table(first);
        Optional<MetricTable> other = table(second);
        Optional<Dataset> on = catalog.find(dataset, Dataset.class);
        Optional<Taxonomy> taxonomy = counting.taxonomies().of(wanted);
        if (one.isEmpty() || other.isEmpty() || on.isEmpty() || taxonomy.isEmpty()) {
            return List.of();
        }
        Optional<TableFile> table = counting.tables()
                .source()
                .find(one.get().table().table().value().orElseThrow());
        if (table.isEmpty()) {
            return List.of();
        }
        Map<String, Value> before = values(one.get(), metric);
        Map<String, Value> after = values(other.get(), metric);
        List<PairedScene> pairs = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (NamedScene scene : counting.named(
                        on.get(),
                        table.get(),
                        one.get().source(MetricTable.SCENE_ID).columns(),
                        wanted)
                .orElse(List.of())) {
            Value then = before.get(scene.sceneId());
            Value now = after.get(scene.sceneId());
            if (then != null && now != null && seen.add(scene.sceneId())) {
                pairs.add(new PairedScene(
                        drive(scene, now, then),
                        taxonomy.get().byAttribute(scene.conditions()),
                        then.number(),
                        now.number()));
            }
        }
        return pairs;
    }

    private Optional<MetricTable> table(RecordId evaluation) {
        return catalog.find(evaluation, Evaluation.class)
                .flatMap(e -> e.results().sceneMetrics().value())
                .filter(t -> t.table().table().isGiven());
    }

    /** What a table of metrics says of a scene; the drive is empty where it names none. */
    private record Value(String drive, double number) {}

    /** Returns the drive that a table of metrics names, else the dataset version; the scene itself where nobody does. */
    private static String drive(NamedScene scene, Value now, Value then) {
        return Stream.of(now.drive(), then.drive(), scene.driveId())
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse(scene.sceneId());
    }

    /** Returns the values by scene, ids exactly as they stand in the table, as the dataset version's scenes are found by them. */
    private Map<String, Value> values(MetricTable table, RecordId metric) throws IOException {
        Map<String, Value> values = new HashMap<>();
        MetricRow.scan(counting.tables(), table, row -> {
            if (row.metric().equals(metric.value())) {
                CellNumber.of(row.cell(MetricTable.VALUE).strip())
                        .ifPresent(number -> values.put(
                                row.cell(MetricTable.SCENE_ID),
                                new Value(row.cell(MetricTable.DRIVE_ID), number.doubleValue())));
            }
        });
        return values;
    }
}
